package org.modeldocket.query.projection;

/** Another node has claimed the projection; this one writes nothing. */
final class ClaimLostException extends RuntimeException {
    ClaimLostException(String message) {
        super(message);
    }
}
