package org.modeldocket.query.bitemporal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.modeldocket.vocabulary.text.Quoted;

/** A point of the record: what was recorded by then. Its text is that of the parameter. */
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

    /** After everything that was stored on that day, in UTC, or before it. */
    record Day(LocalDate day) implements KnownAt {
        /** The last instant of the day. */
        public Instant end() {
            return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1);
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    String PREFIX = "position:";
    String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** As it is asked. */
    @JsonValue
    default String text() {
        return toString();
    }

    /** The largest there is for a larger one: both are beyond any record. */
    private static long position(String digits) {
        return new BigInteger(digits).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }

    /** @throws IllegalArgumentException when the text is neither a day, nor an instant, nor a position */
    static KnownAt parse(String text) {
        if (text.matches(PREFIX + "[0-9]+")) {
            return new Position(position(text.substring(PREFIX.length())));
        }
        try {
            if (text.matches(DAY)) {
                return new Day(LocalDate.parse(text));
            }
            return new Time(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Quoted.of(text)
                            + " is not a day (2026-06-12, to its end in UTC), an instant (2026-06-12T09:30:00Z) or a"
                            + " position (position:123)",
                    e);
        }
    }
}
