package org.modeldocket.query.answers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.modeldocket.vocabulary.Quoted;

/** A moment on the record clock: what the record said then. Its text is what it is asked as. */
public sealed interface KnownAt {
    /** After the fact at that position was stored, and before the next. */
    record Position(long position) implements KnownAt {
        @Override
        public String toString() {
            return PREFIX + position;
        }
    }

    /** After everything that was stored at that instant or before it. */
    record Time(Instant instant) implements KnownAt {
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    String PREFIX = "position:";

    /** As it is asked. */
    @JsonValue
    default String text() {
        return toString();
    }

    /** @throws IllegalArgumentException when the text is neither an instant nor a position */
    static KnownAt parse(String text) {
        if (text.matches(PREFIX + "[0-9]{1,18}")) {
            return new Position(Long.parseLong(text.substring(PREFIX.length())));
        }
        try {
            return new Time(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is neither an instant, such as 2026-06-12T09:30:00Z, nor a position, such as"
                            + " position:123",
                    e);
        }
    }
}
