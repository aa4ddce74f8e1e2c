package org.modeldocket.command.log.audit;

import org.jspecify.annotations.Nullable;

/** There is nothing that could be verified: a file is missing, unreadable, or not what it is said to be. */
public final class UnverifiableInput extends RuntimeException {
    /** @param message what is wrong, and what to do */
    public UnverifiableInput(String message) {
        this(message, null);
    }

    /** @param message what is wrong, and what to do */
    public UnverifiableInput(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
