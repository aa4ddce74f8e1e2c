package org.modeldocket.query.http;

import org.modeldocket.vocabulary.text.Quoted;

/** What was asked for by its id is not in the view. */
public final class NotFoundException extends RuntimeException {
    private NotFoundException(String message) {
        super(message);
    }

    /** @param kind what it would be, in lower case */
    public static NotFoundException of(String kind, String id) {
        return new NotFoundException("There is no " + kind + " " + Quoted.of(id) + ".");
    }

    /** The message where a moment was asked about, since when it may have come to be there. */
    static String then(String message) {
        return message.replaceAll("\\.$", "")
                + " at the moment asked about. It may have been recorded, or have happened, later.";
    }
}
