package org.modeldocket.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A date with unspecified digits. Its bounds are the first and the last day of the calendar that fit all its digits, found
 * by trying years from either side: {@code 20XX-02-29} runs from 2000-02-29 to 2096-02-29. A year of four Xs is one from
 * 0000 to 9999, or from -9999 to -0001.
 */
record MaskedDate(
        String text,
        boolean negative,
        DigitMask year,
        @Nullable DigitMask month,
        @Nullable DigitMask day) {
    ParsedDate reading() {
        if (month != null && month.isComplete() && (month.least() < 1 || month.least() > 12)) {
            return yearPart(YearPart.of(month.least(), day != null));
        }
        return ParsedDate.unqualified(bounds(this::firstDay, this::lastDay), precision(Precision.MONTH));
    }

    private ParsedDate yearPart(YearPart part) {
        return ParsedDate.unqualified(bounds(part::firstDay, part::lastDay), precision(part.precision()));
    }

    /** @param whenMonthIsKnown what a known month amounts to, where no day is known */
    private Precision precision(Precision whenMonthIsKnown) {
        return switch (year.knownFromTheLeft()) {
            case 0 -> Precision.UNKNOWN;
            case 1 -> Precision.MILLENNIUM;
            case 2 -> Precision.CENTURY;
            case 3 -> Precision.DECADE;
            default -> month != null && month.isComplete() ? whenMonthIsKnown : Precision.YEAR;
        };
    }

    private Interval bounds(IntFunction<@Nullable LocalDate> firstDayOf, IntFunction<@Nullable LocalDate> lastDayOf) {
        int from = negative ? -year.greatest() : year.least();
        int to = negative ? -Math.max(1, year.least()) : year.greatest();
        LocalDate earliest = null;
        for (int y = from; y <= to && earliest == null; y++) {
            earliest = year.matches(Math.abs(y)) ? firstDayOf.apply(y) : null;
        }
        if (earliest == null) {
            throw new InvalidPart(noMatch());
        }
        LocalDate latest = null;
        for (int y = to; y >= from && latest == null; y--) {
            latest = year.matches(Math.abs(y)) ? lastDayOf.apply(y) : null;
        }
        return new Interval(earliest, latest);
    }

    private @Nullable LocalDate firstDay(int y) {
        for (int m = 1; m <= 12; m++) {
            if (month == null || month.matches(m)) {
                int length = YearMonth.of(y, m).lengthOfMonth();
                for (int d = 1; d <= length; d++) {
                    if (day == null || day.matches(d)) {
                        return LocalDate.of(y, m, d);
                    }
                }
            }
        }
        return null;
    }

    private @Nullable LocalDate lastDay(int y) {
        for (int m = 12; m >= 1; m--) {
            if (month == null || month.matches(m)) {
                for (int d = YearMonth.of(y, m).lengthOfMonth(); d >= 1; d--) {
                    if (day == null || day.matches(d)) {
                        return LocalDate.of(y, m, d);
                    }
                }
            }
        }
        return null;
    }

    private String noMatch() {
        if (month != null && !month.isComplete() && month.least() > 12) {
            return "no month fits " + month.digits() + "; seasons and quarters have both their digits";
        }
        return "no day of the calendar fits " + text;
    }
}
