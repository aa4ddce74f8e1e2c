package org.modeldocket.query.matrix.cell;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;

/** The first and the last of several dates as plainly as can be, to compare with. */
public final class BoundsModel {
    private BoundsModel() {}

    /** When the first of several fell. An earliest day that is open reaches back without end, a latest one forward. */
    public static DateBounds first(List<DateBounds> all) {
        LocalDate earliest = least(all, bounds -> bounds.earliest() == null ? LocalDate.MIN : bounds.earliest());
        LocalDate latest = least(all, bounds -> bounds.latest() == null ? LocalDate.MAX : bounds.latest());
        return bounds(
                earliest,
                latest,
                all.stream()
                        .filter(may -> may.earliest() == null || !may.earliest().isAfter(latest))
                        .toList());
    }

    /** When the last of several fell. */
    public static DateBounds last(List<DateBounds> all) {
        LocalDate earliest = greatest(all, bounds -> bounds.earliest() == null ? LocalDate.MIN : bounds.earliest());
        LocalDate latest = greatest(all, bounds -> bounds.latest() == null ? LocalDate.MAX : bounds.latest());
        return bounds(
                earliest,
                latest,
                all.stream()
                        .filter(may -> may.latest() == null || !may.latest().isBefore(earliest))
                        .toList());
    }

    /** A beginning that lies before an end. */
    public static DateBounds before(@Nullable DateBounds end, DateBounds beginning) {
        LocalDate by = end == null ? null : end.latest();
        boolean isLater =
                by != null && (beginning.latest() == null || beginning.latest().isAfter(by));
        return isLater
                ? new DateBounds(beginning.earliest(), by, beginning.approximate(), beginning.uncertain())
                : beginning;
    }

    /** An end that lies behind a beginning. */
    public static @Nullable DateBounds behind(DateBounds beginning, @Nullable DateBounds end) {
        LocalDate since = beginning.earliest();
        boolean isEarlier = end != null
                && since != null
                && (end.earliest() == null || end.earliest().isBefore(since));
        return isEarlier ? new DateBounds(since, end.latest(), end.approximate(), end.uncertain()) : end;
    }

    private static LocalDate least(List<DateBounds> all, Function<DateBounds, LocalDate> end) {
        return all.stream().map(end).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate greatest(List<DateBounds> all, Function<DateBounds, LocalDate> end) {
        return all.stream().map(end).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** @param candidates that may have been the one meant */
    private static DateBounds bounds(LocalDate earliest, LocalDate latest, List<DateBounds> candidates) {
        return new DateBounds(
                earliest.equals(LocalDate.MIN) ? null : earliest,
                latest.equals(LocalDate.MAX) ? null : latest,
                candidates.stream().anyMatch(DateBounds::approximate),
                candidates.stream().anyMatch(DateBounds::uncertain));
    }
}
