package org.modeldocket.query.projection;

/** A view is being rebuilt already. */
public final class RebuildRunningException extends RuntimeException {
    RebuildRunningException(String view) {
        super("The projection " + view + " is being rebuilt already. Wait for the end, or cancel.");
    }
}
