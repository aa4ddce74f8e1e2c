package org.modeldocket.query.compare.compared;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.durations.Beginning;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Treatment;

/**
 * When a release was first submitted for review: the day from which its steps are counted.
 *
 * @param factIds the facts with which its first review began, or may have
 */
record Submission(Beginning first, List<String> factIds) {
    private static final Set<Treatment> REVIEWS = EnumSet.of(Treatment.REVIEW);
    private static final DayBounds NONE = new DayBounds(0L, 0L);

    /** Null where it never was. */
    static @Nullable Submission of(ListedRelease release, CaseEvidence evidence) {
        Beginning first = Beginning.first(release, REVIEWS);
        return first == null
                ? null
                : new Submission(
                        first,
                        first.positions(release, REVIEWS).stream()
                                .flatMap(position ->
                                        Stream.ofNullable(evidence.ids().get(position)))
                                .toList());
    }

    boolean isCertain() {
        return first.match() == Match.DEFINITE;
    }

    DateBounds days() {
        return new DateBounds(
                first.earliest() == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(first.earliest()),
                first.latest() == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(first.latest()),
                false,
                false);
    }

    /**
     * How many days after it something happened: negative where it came before.
     *
     * @param days on one of which it happened
     */
    DayBounds until(Interval days) {
        LocalDate earliest = days.earliest();
        LocalDate latest = days.latest();
        return new DayBounds(
                earliest == null || first.latest() == Integer.MAX_VALUE
                        ? null
                        : (Long) (earliest.toEpochDay() - first.latest()),
                latest == null || first.earliest() == Integer.MIN_VALUE
                        ? null
                        : (Long) (latest.toEpochDay() - first.earliest()));
    }

    /** The same of the beginning of a review, of which the first is the submission itself, so that none comes before it. */
    DayBounds untilReview(Interval days, String openedBy) {
        if (factIds.equals(List.of(openedBy))) {
            return NONE;
        }
        DayBounds until = until(days);
        return new DayBounds(until.atLeast() == null ? 0L : Math.max(0, until.atLeast()), until.atMost());
    }
}
