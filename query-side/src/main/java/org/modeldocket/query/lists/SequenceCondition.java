package org.modeldocket.query.lists;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.vocabulary.Treatment;

/**
 * What a release must have been put through, in which order, and what it is stuck in.
 *
 * @param has each of these
 * @param hasNot none of these
 * @param then one after the other, on the same day or later; empty where that is not asked
 * @param within how long after one the next begins at most; null for no limit
 * @param stuckIn what has no end yet; null where that is not asked
 * @param longerThan for how long; null for any time
 */
record SequenceCondition(
        Set<Treatment> has,
        Set<Treatment> hasNot,
        List<Treatment> then,
        @Nullable Period within,
        @Nullable Treatment stuckIn,
        @Nullable Period longerThan) {
    static final SequenceCondition NONE = new SequenceCondition(Set.of(), Set.of(), List.of(), null, null, null);

    /** @param day by whose end what lasts is counted; from 1970-01-01 */
    Match of(ListedRelease release, long day) {
        Match match = Match.DEFINITE;
        for (Treatment kind : has) {
            match = match.and(has(release, kind));
        }
        for (Treatment kind : hasNot) {
            match = match.and(has(release, kind).not());
        }
        if (!then.isEmpty()) {
            match = match.and(chain(release));
        }
        return stuckIn == null ? match : match.and(stuck(release, stuckIn, day));
    }

    private static Match has(ListedRelease release, Treatment kind) {
        Match match = Match.NO;
        for (ListedPeriod period : release.periods()) {
            match = period.kind() == kind ? match.or(period.certainty()) : match;
        }
        return match;
    }

    private Match stuck(ListedRelease release, Treatment kind, long day) {
        Match match = Match.NO;
        for (ListedPeriod period : release.periods()) {
            PeriodStart start = period.start();
            if (period.kind() == kind && start != null) {
                Match lasts = period.lasts();
                match = match.or(longerThan == null ? lasts : lasts.and(start.isLongerAgo(longerThan, day)));
            }
        }
        return match;
    }

    private record Step(int openedAt, PeriodStart start, Match match) {}

    /** The surest chain of treatments; each is taken with the surest way to it. */
    private Match chain(ListedRelease release) {
        List<Step> ends = List.of();
        for (int place = 0; place < then.size(); place++) {
            List<Step> next = new ArrayList<>();
            for (ListedPeriod period : release.periods()) {
                PeriodStart start = period.start();
                if (period.kind() == then.get(place) && start != null) {
                    Match match = place == 0 ? Match.DEFINITE : reached(ends, period.openedAt(), start);
                    next.add(new Step(period.openedAt(), start, match.and(period.certainty())));
                }
            }
            ends = next;
        }
        return ends.stream().map(Step::match).reduce(Match.NO, Match::or);
    }

    /** A treatment does not follow itself. */
    private Match reached(List<Step> ends, int openedAt, PeriodStart start) {
        Match match = Match.NO;
        for (Step end : ends) {
            match = end.openedAt() == openedAt
                    ? match
                    : match.or(end.match().and(end.start().followedBy(start, within)));
        }
        return match;
    }
}
