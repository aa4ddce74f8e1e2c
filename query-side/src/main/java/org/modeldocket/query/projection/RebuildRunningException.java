package org.modeldocket.query.projection;

/** The views are being rebuilt already, here or on another node. */
public final class RebuildRunningException extends RuntimeException {
    RebuildRunningException() {
        super("The views are being rebuilt already. Wait for the end, or cancel.");
    }
}
