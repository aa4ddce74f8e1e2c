package org.modeldocket.query.statistics.overdue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.vocabulary.Treatment;

/**
 * A treatment that was to be over by some day.
 *
 * @param openedAt the position of the fact with which the treatment began
 * @param earliest the first possible day by which it was due, counted from 1970-01-01; {@link Integer#MIN_VALUE} where that end is open
 * @param latest the last possible day; {@link Integer#MAX_VALUE} where that end is open
 * @param overdue how surely it still lasts and was due before the day
 */
record DueTerm(
        String releaseId, Treatment kind, String subject, int openedAt, int earliest, int latest, Match overdue) {
    /**
     * Null where it is certainly not overdue.
     *
     * @param readings those of one treatment that lasts in them, or may
     * @param own how surely it is asked for
     * @param day what is due on it is not overdue
     */
    static @Nullable DueTerm of(String releaseId, List<ListedPeriod> readings, Match own, int day) {
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MIN_VALUE;
        Match certainty = Match.NO;
        Match lasts = Match.DEFINITE;
        boolean mayLast = false;
        Treatment kind = null;
        for (ListedPeriod reading : readings) {
            PeriodStart due = reading.complyBy();
            kind = reading.kind();
            certainty = certainty.or(reading.certainty());
            lasts = lasts.and(reading.lasts());
            if (reading.lasts() != Match.NO) {
                mayLast = true;
                earliest = Math.min(earliest, due == null ? Integer.MAX_VALUE : due.earliest());
                latest = Math.max(latest, due == null ? Integer.MAX_VALUE : due.latest());
            }
        }
        Match overdue = own.and(certainty)
                .and(lasts == Match.DEFINITE ? lasts : Match.of(false, mayLast))
                .and(Match.of(latest < day, earliest < day));
        return kind == null || overdue == Match.NO
                ? null
                : new DueTerm(
                        releaseId,
                        kind,
                        readings.getFirst().subject(),
                        readings.getFirst().openedAt(),
                        earliest,
                        latest,
                        overdue);
    }
}
