package org.modeldocket.query.http;

import org.modeldocket.vocabulary.text.Quoted;

/** What was asked for by its id is not in the view. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String kind;
    private final String id;

    private NotFoundException(String kind, String id) {
        super("There is no " + kind + " " + Quoted.of(id) + ".");
        this.kind = kind;
        this.id = id;
    }

    /** @param kind what it would be, in lower case */
    public static NotFoundException of(String kind, String id) {
        return new NotFoundException(kind, id);
    }

    /** What it would be, in lower case. */
    public String kind() {
        return kind;
    }

    /** The id as it was given. */
    public String id() {
        return id;
    }

    /** The message where a moment was asked about, since when it may have come to be there. */
    static String then(String message) {
        return message.replaceAll("\\.$", "")
                + " at the moment asked about. It may have been recorded, or have happened, later.";
    }
}
