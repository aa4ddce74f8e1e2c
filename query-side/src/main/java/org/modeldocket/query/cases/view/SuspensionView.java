package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.DaysView;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Party;

/**
 * A suspension of access.
 *
 * @param restorations for whom access came back while the suspension goes on for the others; absent where for nobody
 * @param restored absent where access was not restored
 * @param ended when it ended, restored or not; absent while it is open
 * @param lasted until it ended; absent while it is open
 * @param endedBy the type of the fact that ended it; absent while it is open
 * @param concluded true where that fact does not state the end, a withdrawal; else absent
 * @param lasts {@code POSSIBLE} where vague dates leave open whether it lasts on the day asked about; else absent
 * @param otherAccounts what other sources say of its beginning, its restorations and its end; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspensionView(
        String suspensionId,
        @Nullable String directiveId,
        Party imposedBy,
        List<AudienceView> audience,
        DateView suspended,
        @Nullable List<RestorationView> restorations,
        @Nullable DateView restored,
        @Nullable DateView ended,
        @Nullable DaysView lasted,
        @Nullable String endedBy,
        @Nullable Boolean concluded,
        boolean open,
        @Nullable Certainty lasts,
        List<String> factIds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts) {
    /** The same with the days that the other facts of its case leave. */
    public SuspensionView within(PeriodBounds days) {
        Interval last = days.ended();
        DateView begun = suspended.within(days.began());
        DateView over = ended == null || last == null ? ended : ended.within(last);
        return new SuspensionView(
                suspensionId,
                directiveId,
                imposedBy,
                audience,
                begun,
                restorations,
                restored == null || last == null ? restored : restored.within(last),
                over,
                DaysView.orNull(begun, over),
                endedBy,
                concluded,
                open,
                lasts,
                factIds,
                otherAccounts);
    }
}
