package org.modeldocket.time;

import org.jspecify.annotations.Nullable;

/**
 * Reads an interval: two dates with a slash between. An end may be open, written {@code ..}, or unknown, written as
 * nothing; both have no bound. An interval of which nothing is known at either end is refused, for it says nothing.
 */
final class TimeInterval {
    private TimeInterval() {}

    static Reading read(String text) {
        int slash = text.indexOf('/');
        if (text.indexOf('/', slash + 1) >= 0) {
            throw new Refused("an interval has one slash; days are written with hyphens, as in 2026-06-12");
        }
        Reading start = end(text.substring(0, slash));
        Reading end = end(text.substring(slash + 1));
        if (start == null && end == null) {
            throw new Refused("an interval that is open or unknown at both ends says nothing");
        }
        if (start != null && end != null && start.bounds().isDefinitelyAfter(end.bounds())) {
            throw new Refused("it ends before it begins");
        }
        Interval bounds = new Interval(
                start == null ? null : start.bounds().earliest(),
                end == null ? null : end.bounds().latest());
        return new Reading(
                bounds,
                Precision.INTERVAL,
                (start != null && start.approximate()) || (end != null && end.approximate()),
                (start != null && start.uncertain()) || (end != null && end.uncertain()));
    }

    private static @Nullable Reading end(String date) {
        return date.isEmpty() || date.equals("..") ? null : SingleDate.read(date);
    }
}
