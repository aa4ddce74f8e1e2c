package org.modeldocket.query.statistics.counts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;

/** How long the spans of a count are. They are numbered from year 0 on. */
public enum SpanLength {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private static final int MONTHS = 12;

    /** EDTF numbers quarters as months 33 to 36. */
    private static final int FIRST_QUARTER = 33;

    private final int months;

    SpanLength(int months) {
        this.months = months;
    }

    /** The number of the span that a day is in. */
    public long of(LocalDate day) {
        return Math.floorDiv(day.getYear() * (long) MONTHS + day.getMonthValue() - 1, months);
    }

    LocalDate first(long span) {
        long month = span * months;
        return LocalDate.of(Math.toIntExact(Math.floorDiv(month, MONTHS)), Math.floorMod(month, MONTHS) + 1, 1);
    }

    LocalDate last(long span) {
        return first(span + 1).minusDays(1);
    }

    /** In EDTF. */
    public String text(long span) {
        LocalDate first = first(span);
        return switch (this) {
            case MONTH -> "%04d-%02d".formatted(first.getYear(), first.getMonthValue());
            case QUARTER ->
                "%04d-%02d".formatted(first.getYear(), FIRST_QUARTER + (first.getMonthValue() - 1) / months);
            case YEAR -> "%04d".formatted(first.getYear());
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
