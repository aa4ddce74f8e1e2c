package org.modeldocket.query.verification;

import org.jspecify.annotations.Nullable;

/** The views cannot be compared: they cannot be read, were made by another version, or could not be built anew. */
public final class UnverifiableViewsException extends RuntimeException {
    UnverifiableViewsException(String message) {
        this(message, null);
    }

    UnverifiableViewsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
