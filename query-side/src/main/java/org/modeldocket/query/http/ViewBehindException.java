package org.modeldocket.query.http;

/** The view did not reach what the reader waits for in the time that it waits. */
public final class ViewBehindException extends RuntimeException {
    public ViewBehindException(String message) {
        super(message);
    }
}
