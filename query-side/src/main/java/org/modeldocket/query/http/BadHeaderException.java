package org.modeldocket.query.http;

/** A header that is not of the form that its specification gives it. */
public final class BadHeaderException extends RuntimeException {
    public BadHeaderException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
