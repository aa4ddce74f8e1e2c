package org.modeldocket.query.pages;

import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.text.Quoted;

/** A page was asked for of something that the record does not hold. */
final class NotInRecordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Names the kind of thing in the messages: {@code release}, {@code company}. */
    private final String key;

    private transient @Nullable FirstRecorded first;

    NotInRecordException(String key, String id) {
        super(Quoted.of(id));
        this.key = key;
    }

    /** The same of a case that the record holds by now. */
    static NotInRecordException yet(FirstRecorded first) {
        NotInRecordException missing = new NotInRecordException("release", first.releaseId());
        missing.first = first;
        return missing;
    }

    /** When what is missing was recorded; null where that is not known, or where it never was. */
    @Nullable
    FirstRecorded first() {
        return first;
    }

    String key() {
        return key;
    }
}
