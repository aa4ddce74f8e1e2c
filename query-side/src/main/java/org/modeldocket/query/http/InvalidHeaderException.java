package org.modeldocket.query.http;

/** A header that is not of the form that its specification gives it. */
public final class InvalidHeaderException extends RuntimeException {
    public InvalidHeaderException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
