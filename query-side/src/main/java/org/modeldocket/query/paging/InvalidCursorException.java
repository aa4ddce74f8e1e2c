package org.modeldocket.query.paging;

import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.text.Quoted;

/** A cursor that this list has not made. */
public final class InvalidCursorException extends RuntimeException {
    public InvalidCursorException(String cursor, @Nullable Throwable cause) {
        super(Quoted.of(cursor) + " is not a cursor of this list; follow the link \"next\" of an answer", cause);
    }
}
