package org.modeldocket.query.compare.peers;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.durations.Beginning;
import org.modeldocket.vocabulary.Treatment;

/**
 * In which quarters a release may have been submitted for review or, where it never was, its first treatment may have begun. What
 * began before the year 0 or after 9999 counts at these ends.
 *
 * @param first {@link Long#MIN_VALUE} where that end is open
 * @param last {@link Long#MAX_VALUE} where that end is open
 * @param begun how surely it had by the day asked about
 */
record QuarterRange(long first, long last, Match begun) {
    private static final Set<Treatment> REVIEWS = EnumSet.of(Treatment.REVIEW);
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final Set<Treatment> ALL = EnumSet.allOf(Treatment.class);

    /** Null where no treatment is recorded. */
    static @Nullable QuarterRange of(ListedRelease release) {
        Beginning submitted = Beginning.first(release, REVIEWS);
        Beginning begun = submitted == null ? Beginning.first(release, ALL) : submitted;
        return begun == null
                ? null
                : new QuarterRange(
                        begun.earliest() == Integer.MIN_VALUE ? Long.MIN_VALUE : quarter(begun.earliest()),
                        begun.latest() == Integer.MAX_VALUE ? Long.MAX_VALUE : quarter(begun.latest()),
                        begun.match());
    }

    private static long quarter(int day) {
        return SpanLength.QUARTER.of(LocalDate.ofEpochDay(Math.clamp(day, FIRST_DAY, LAST_DAY)));
    }

    Match isThatOf(@Nullable QuarterRange other) {
        return other == null
                ? Match.NO
                : Match.of(
                        isCertain() && other.isCertain() && first == other.first,
                        first <= other.last && other.first <= last);
    }

    boolean isCertain() {
        return first == last && begun == Match.DEFINITE;
    }

    /** In EDTF. */
    String text() {
        return first == last ? text(first) : text(first) + "/" + text(last);
    }

    private static String text(long quarter) {
        return quarter == Long.MIN_VALUE || quarter == Long.MAX_VALUE ? ".." : SpanLength.QUARTER.text(quarter);
    }
}
