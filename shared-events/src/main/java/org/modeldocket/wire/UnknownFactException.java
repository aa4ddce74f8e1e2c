package org.modeldocket.wire;

/** A stored fact is of a type or a revision that this version of the product does not know; a newer one wrote it. */
public final class UnknownFactException extends RuntimeException {
    UnknownFactException(String type, int revision) {
        super("unknown fact " + type + " revision " + revision
                + ": a newer version of the product is needed to read it");
    }
}
