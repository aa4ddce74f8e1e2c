package org.modeldocket.command.log.audit;

import org.jspecify.annotations.Nullable;

/** There is nothing that could be verified: a file is missing, unreadable, or not what it is said to be. */
final class NotCheckable extends RuntimeException {
    NotCheckable(String message) {
        this(message, null);
    }

    NotCheckable(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
