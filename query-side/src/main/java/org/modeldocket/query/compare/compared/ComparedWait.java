package org.modeldocket.query.compare.compared;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.ReleaseWait;
import org.modeldocket.query.statistics.durations.ReleaseWaitView;
import org.modeldocket.query.statistics.durations.WaitState;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.time.Certainty;

/**
 * How long a compared release waited.
 *
 * @param days from its shortest reading to its longest
 * @param begun {@code POSSIBLE} where vague dates leave open whether it began; else absent
 * @param from when it began; absent where it is a sum of several
 * @param to when it ended or may have ended; absent where it lasts, or is a sum of several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedWait(
        WaitStep step,
        WaitState state,
        DayBounds days,
        @Nullable Certainty begun,
        @Nullable DateBounds from,
        @Nullable DateBounds to,
        Evidence evidence) {
    /**
     * Null where it never began.
     *
     * @param day by whose end what lasts is counted; from 1970-01-01
     */
    static @Nullable ComparedWait of(ListedRelease release, WaitStep step, int day, CaseEvidence evidence) {
        ReleaseWait wait = ReleaseWait.of(release, step, day);
        if (wait == null) {
            return null;
        }
        ReleaseWaitView view = ReleaseWaitView.of(wait, Match.DEFINITE, evidence.ids());
        return new ComparedWait(
                step, view.state(), view.days(), view.begun(), view.from(), view.to(), evidence.of(view.factIds()));
    }
}
