package org.modeldocket.wire;

/** A stored fact is of a type or a revision that this version of the product does not know; a newer one wrote it. */
public final class UnknownFactException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final int revision;

    UnknownFactException(String type, int revision) {
        super("unknown fact " + type + " revision " + revision
                + ": a newer version of the product is needed to read it");
        this.type = type;
        this.revision = revision;
    }

    /** The logical name of the fact's type. */
    public String type() {
        return type;
    }

    public int revision() {
        return revision;
    }
}
