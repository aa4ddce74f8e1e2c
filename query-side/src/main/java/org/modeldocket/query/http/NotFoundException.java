package org.modeldocket.query.http;

import org.modeldocket.vocabulary.Quoted;

/** What was asked for by its id is not in the view. */
public final class NotFoundException extends RuntimeException {
    private NotFoundException(String message) {
        super(message);
    }

    /** @param kind what it would be, in lower case */
    public static NotFoundException of(String kind, String id) {
        return new NotFoundException("There is no " + kind + " " + Quoted.of(id) + ".");
    }
}
