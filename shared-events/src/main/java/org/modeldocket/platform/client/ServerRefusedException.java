package org.modeldocket.platform.client;

/** A server did not do what it was asked for, or does not answer; the message says why, for people. */
public final class ServerRefusedException extends RuntimeException {
    public ServerRefusedException(String message) {
        super(message);
    }

    ServerRefusedException(String message, Exception cause) {
        super(message, cause);
    }
}
