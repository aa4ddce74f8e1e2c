package org.modeldocket.query.statistics.durations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.statistics.method.KaplanMeier;
import org.modeldocket.vocabulary.Treatment;

/**
 * How long a release waited, or waits, in its shortest and its longest reading.
 *
 * @param begun whether it certainly began to wait
 * @param ended whether the wait certainly has an end
 * @param from null where the wait is a sum of several
 * @param to null where there is no end, or several
 */
public record ReleaseWait(
        ListedRelease release,
        WaitStep step,
        Match begun,
        Match ended,
        KaplanMeier.Wait shortest,
        KaplanMeier.Wait longest,
        @Nullable Beginning from,
        @Nullable Beginning to) {
    /**
     * Null where it never began.
     *
     * @param day by whose end what lasts is counted; from 1970-01-01
     */
    public static @Nullable ReleaseWait of(ListedRelease release, WaitStep step, int day) {
        if (step == WaitStep.SUSPENDED) {
            return suspended(release, day);
        }
        Beginning from = Beginning.first(release, step.from());
        if (from == null) {
            return null;
        }
        Beginning to = Beginning.first(release, step.to());
        Match ended = to == null ? Match.NO : to.match();
        return new ReleaseWait(
                release,
                step,
                from.match(),
                ended,
                to == null
                        ? new KaplanMeier.Wait(soFar(from.latest(), day), false)
                        : new KaplanMeier.Wait(Beginning.fewest(from.latest(), to.earliest()), true),
                to == null || ended != Match.DEFINITE
                        ? new KaplanMeier.Wait(Math.max(0, Beginning.most(from.earliest(), day)), false)
                        : new KaplanMeier.Wait(Beginning.most(from.earliest(), to.latest()), true),
                from,
                to);
    }

    /** Those of the facts with which it began and ended, in their order. */
    List<Integer> positions() {
        SortedSet<Integer> positions = new TreeSet<>();
        if (from != null) {
            positions.addAll(from.positions(release, step.from()));
        }
        if (to != null) {
            positions.addAll(to.positions(release, step.to()));
        }
        if (step == WaitStep.SUSPENDED) {
            release.periods().stream()
                    .filter(period -> period.kind() == Treatment.SUSPENSION)
                    .forEach(period -> positions.add(period.openedAt()));
        }
        return List.copyOf(positions);
    }

    /** What has begun by a day has not lasted less than no days by then. */
    private static long soFar(int latest, int day) {
        return latest >= day ? 0 : (long) day - latest;
    }

    /** All suspensions together. */
    private static @Nullable ReleaseWait suspended(ListedRelease release, int day) {
        Map<Integer, List<ListedPeriod>> readings = new HashMap<>();
        for (ListedPeriod period : release.periods()) {
            if (period.kind() == Treatment.SUSPENSION) {
                readings.computeIfAbsent(period.openedAt(), at -> new ArrayList<>())
                        .add(period);
            }
        }
        if (readings.isEmpty()) {
            return null;
        }
        Match begun = Match.NO;
        Match lasts = Match.NO;
        long fewest = 0;
        long most = 0;
        for (List<ListedPeriod> suspension : readings.values()) {
            Match certainty = suspension.stream().map(ListedPeriod::certainty).reduce(Match.NO, Match::or);
            begun = begun.or(certainty);
            lasts = lasts.or(suspension.stream()
                    .map(ListedPeriod::lasts)
                    .reduce(Match.NO, Match::or)
                    .and(certainty));
            long least =
                    suspension.stream().mapToLong(one -> fewest(one, day)).min().orElse(0);
            fewest += certainty == Match.DEFINITE ? least : 0;
            long longest =
                    suspension.stream().mapToLong(one -> most(one, day)).max().orElse(0);
            most = longest == Long.MAX_VALUE || most == Long.MAX_VALUE ? Long.MAX_VALUE : most + longest;
        }
        return new ReleaseWait(
                release,
                WaitStep.SUSPENDED,
                begun,
                lasts.not(),
                new KaplanMeier.Wait(fewest, lasts != Match.DEFINITE),
                new KaplanMeier.Wait(most, lasts == Match.NO),
                null,
                null);
    }

    /** An end comes after its beginning, however vague both are. */
    private static long fewest(ListedPeriod period, int day) {
        PeriodStart start = period.start();
        if (start == null) {
            return 0;
        }
        PeriodStart end = period.end();
        return end == null ? soFar(start.latest(), day) : Math.max(0, Beginning.fewest(start.latest(), end.earliest()));
    }

    private static long most(ListedPeriod period, int day) {
        PeriodStart start = period.start();
        if (start == null) {
            return 0;
        }
        PeriodStart end = period.end();
        return Math.max(0, Beginning.most(start.earliest(), end == null ? day : end.latest()));
    }
}
