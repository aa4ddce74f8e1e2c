package org.modeldocket.query.answers;

import org.modeldocket.vocabulary.Quoted;

/** A cursor that no list has given out, or another list. */
public final class BadCursorException extends RuntimeException {
    public BadCursorException(String cursor) {
        super(Quoted.of(cursor) + " is no cursor of this list; follow the link \"next\" of an answer");
    }
}
