package org.modeldocket.query.http;

/** The view did not reach what the reader waits for in the time that it waits. */
final class ViewBehindException extends RuntimeException {
    ViewBehindException(String message) {
        super(message);
    }
}
