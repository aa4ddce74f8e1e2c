package org.modeldocket.query.statistics.durations;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.vocabulary.Treatment;

/**
 * When the first treatment of some kinds began.
 *
 * @param earliest the first possible day, counted from 1970-01-01; {@link Integer#MIN_VALUE} where that end is open
 * @param latest the last possible day; {@link Integer#MAX_VALUE} where that end is open
 * @param match whether one certainly had begun
 */
public record Beginning(int earliest, int latest, Match match) {
    /** Null where there is none. */
    public static @Nullable Beginning first(ListedRelease release, Set<Treatment> kinds) {
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MAX_VALUE;
        int mayBeLatest = Integer.MAX_VALUE;
        Match match = Match.NO;
        for (ListedPeriod period : release.periods()) {
            PeriodStart start = period.start();
            if (start != null && period.kind() != null && kinds.contains(period.kind())) {
                match = match.or(period.certainty());
                earliest = Math.min(earliest, start.earliest());
                mayBeLatest = Math.min(mayBeLatest, start.latest());
                if (period.certainty() == Match.DEFINITE) {
                    latest = Math.min(latest, start.latest());
                }
            }
        }
        if (match == Match.NO) {
            return null;
        }
        return new Beginning(earliest, match == Match.DEFINITE ? latest : mayBeLatest, match);
    }

    /** Those of the facts with which it may have begun. */
    public SortedSet<Integer> positions(ListedRelease release, Set<Treatment> kinds) {
        SortedSet<Integer> positions = new TreeSet<>();
        for (ListedPeriod period : release.periods()) {
            PeriodStart start = period.start();
            if (start != null && period.kind() != null && kinds.contains(period.kind()) && start.earliest() <= latest) {
                positions.add(period.openedAt());
            }
        }
        return positions;
    }

    /** How many days come from a last possible day to a first possible one, at least. */
    static long fewest(int latest, int earliest) {
        return latest == Integer.MAX_VALUE || earliest == Integer.MIN_VALUE ? Long.MIN_VALUE : (long) earliest - latest;
    }

    /** How many days come from a first possible day to a last possible one, at most. */
    static long most(int earliest, int latest) {
        return earliest == Integer.MIN_VALUE || latest == Integer.MAX_VALUE ? Long.MAX_VALUE : (long) latest - earliest;
    }
}
