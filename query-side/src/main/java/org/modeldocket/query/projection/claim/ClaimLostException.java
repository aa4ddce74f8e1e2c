package org.modeldocket.query.projection.claim;

/** Another node has claimed the projection; this one writes nothing. */
public final class ClaimLostException extends RuntimeException {
    public ClaimLostException(String message) {
        super(message);
    }
}
