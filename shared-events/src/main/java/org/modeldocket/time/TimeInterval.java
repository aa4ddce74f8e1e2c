package org.modeldocket.time;

import org.jspecify.annotations.Nullable;

/**
 * Reads an interval: two dates with a slash between. An end may be open, written {@code ..}, or unknown, written as
 * nothing; both have no bound. An interval of which nothing is known at either end is refused, for it says nothing.
 */
final class TimeInterval {
    private TimeInterval() {}

    static ParsedDate read(String text) {
        int slash = text.indexOf('/');
        if (text.indexOf('/', slash + 1) >= 0) {
            throw new InvalidPart("an interval has one slash; days are written with hyphens, as in 2026-06-12");
        }
        ParsedDate start = end(text.substring(0, slash));
        ParsedDate end = end(text.substring(slash + 1));
        if (start == null && end == null) {
            throw new InvalidPart("an interval that is open or unknown at both ends says nothing");
        }
        if (start != null && end != null && start.bounds().isDefinitelyAfter(end.bounds())) {
            throw new InvalidPart("it ends before it begins");
        }
        Interval bounds = new Interval(
                start == null ? null : start.bounds().earliest(),
                end == null ? null : end.bounds().latest());
        return ParsedDate.of(
                bounds,
                Precision.INTERVAL,
                (start != null && start.approximate()) || (end != null && end.approximate()),
                (start != null && start.uncertain()) || (end != null && end.uncertain()));
    }

    private static @Nullable ParsedDate end(String date) {
        return date.isEmpty() || date.equals("..") ? null : SingleDate.read(date);
    }
}
