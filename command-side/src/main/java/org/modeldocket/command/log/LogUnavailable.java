package org.modeldocket.command.log;

/** The log cannot answer: it has not signed that far yet, or it was halted. */
public final class LogUnavailable extends RuntimeException {
    LogUnavailable(String message) {
        super(message);
    }
}
