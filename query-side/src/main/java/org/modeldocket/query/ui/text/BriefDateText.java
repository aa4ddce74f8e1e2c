package org.modeldocket.query.ui.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.modeldocket.query.bitemporal.DateBounds;

/** Bounds in as few words as they allow, for tables: whole years and months by their names, all else by its days. */
record BriefDateText(
        Messages words,
        QualifierText qualifiers,
        DateTimeFormatter day,
        DateTimeFormatter dayInYear,
        DateTimeFormatter month) {
    String of(DateBounds bounds) {
        LocalDate first = bounds.earliest();
        LocalDate last = bounds.latest();
        if (first == null) {
            return last == null ? words.say("date.unknown") : words.say("date.by", qualified(bounds, day.format(last)));
        }
        return last == null
                ? words.say("date.or-later", qualified(bounds, day.format(first)))
                : qualified(bounds, name(first, last));
    }

    private String qualified(DateBounds bounds, String said) {
        return qualifiers.of(bounds.approximate(), bounds.uncertain(), said);
    }

    private String name(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day.format(first);
        }
        if (wholeMonth(first, last)) {
            return month.format(first);
        }
        return wholeYear(first, last)
                ? Integer.toString(first.getYear())
                : words.say("date.range", day.format(first), day.format(last));
    }

    /** The same where a range of days is the time between them, whose year is said once. */
    String between(DateBounds bounds) {
        if (!isRange(bounds) || bounds.approximate() || bounds.uncertain()) {
            return of(bounds);
        }
        LocalDate first = Objects.requireNonNull(bounds.earliest());
        LocalDate last = Objects.requireNonNull(bounds.latest());
        DateTimeFormatter begin = first.getYear() == last.getYear() ? dayInYear : day;
        return words.say("date.between", begin.format(first), day.format(last));
    }

    /** Whether they are written as a first and a last day. */
    boolean isRange(DateBounds bounds) {
        LocalDate first = bounds.earliest();
        LocalDate last = bounds.latest();
        return first != null
                && last != null
                && !first.equals(last)
                && !wholeMonth(first, last)
                && !wholeYear(first, last);
    }

    private static boolean wholeMonth(LocalDate first, LocalDate last) {
        return first.getDayOfMonth() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfMonth()));
    }

    private static boolean wholeYear(LocalDate first, LocalDate last) {
        return first.getDayOfYear() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfYear()));
    }
}
