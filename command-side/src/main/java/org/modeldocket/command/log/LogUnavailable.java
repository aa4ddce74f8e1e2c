package org.modeldocket.command.log;

/** The log cannot answer: the fact is not signed yet, or signing has stopped. */
public final class LogUnavailable extends RuntimeException {
    LogUnavailable(String message) {
        super(message);
    }
}
