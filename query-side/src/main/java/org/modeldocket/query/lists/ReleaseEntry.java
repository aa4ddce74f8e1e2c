package org.modeldocket.query.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.time.Certainty;

/**
 * A release in a list.
 *
 * @param match {@code POSSIBLE} where vague dates leave open whether it meets the conditions; absent where it certainly does
 * @param submitted when its first review began; absent where it had none, as the other dates
 * @param directed when its first directive was issued
 * @param released when it was first released to all
 * @param waited from the submission to the release; absent where it was not submitted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseEntry(
        @JsonUnwrapped UncertainAnswer<ReleaseSummary> release,
        @Nullable Certainty match,
        @Nullable DateView submitted,
        @Nullable DateView directed,
        @Nullable DateView released,
        @Nullable ListedWait waited) {
    /** @param day by whose end what lasts is counted; from 1970-01-01 */
    static ReleaseEntry of(UncertainAnswer<ReleaseSummary> summary, Match match, ListedRelease release, int day) {
        return new ReleaseEntry(
                summary,
                match == Match.DEFINITE ? null : Certainty.POSSIBLE,
                view(release.first(ReleaseOrder.REVIEWS)),
                view(release.first(ReleaseOrder.DIRECTIVES)),
                view(release.first(ReleaseOrder.RELEASES)),
                ListedWait.of(release, day));
    }

    private static @Nullable DateView view(@Nullable PeriodStart start) {
        return start == null ? null : start.view();
    }
}
