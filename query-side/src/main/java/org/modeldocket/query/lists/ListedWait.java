package org.modeldocket.query.lists;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.ReleaseWait;
import org.modeldocket.query.statistics.durations.WaitState;
import org.modeldocket.query.statistics.durations.WaitStep;

/**
 * How long a release waited from its first submission to its first general release, as the statistics count it.
 *
 * @param days so far, where the wait lasts
 */
public record ListedWait(WaitState state, DayBounds days) {
    /**
     * Null where it was not submitted.
     *
     * @param day by whose end what lasts is counted; from 1970-01-01
     */
    static @Nullable ListedWait of(ListedRelease release, int day) {
        ReleaseWait wait = ReleaseWait.of(release, WaitStep.SUBMISSION_TO_RELEASE, day);
        return wait == null
                ? null
                : new ListedWait(
                        WaitState.of(wait.ended()),
                        DayBounds.of(wait.shortest().days(), wait.longest().days()));
    }
}
