package org.modeldocket.query.pages;

import org.modeldocket.vocabulary.Quoted;

/** A page was asked for of something that the record does not hold. */
final class NotInRecordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Names the kind of thing in the messages: {@code release}, {@code company}. */
    private final String key;

    NotInRecordException(String key, String id) {
        super(Quoted.of(id));
        this.key = key;
    }

    String key() {
        return key;
    }
}
