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
import org.modeldocket.vocabulary.Treatment;

/**
 * What a release was put through, with its period and its evidence.
 *
 * @param subject the id of the directive, suspension or preview
 * @param to absent while it is open
 * @param lasted from its beginning to its end; absent while it is open
 * @param lasts {@code POSSIBLE} where vague dates leave open whether it lasts on the day asked about; absent where {@code open} is
 *     certain
 * @param endedBy the type of the fact that ended it; absent while it is open
 * @param concluded true where that fact does not state the end: the record concludes it; else absent
 * @param otherAccounts what other sources say of what these facts tell; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TreatmentView(
        Treatment kind,
        String subject,
        DateView from,
        @Nullable DateView to,
        @Nullable DaysView lasted,
        boolean open,
        @Nullable Certainty lasts,
        @Nullable String endedBy,
        @Nullable Boolean concluded,
        List<String> factIds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts) {
    /** The same with the days that the other facts of its case leave. */
    public TreatmentView within(PeriodBounds days) {
        Interval last = days.ended();
        DateView begun = from.within(days.began());
        DateView ended = to == null || last == null ? to : to.within(last);
        return new TreatmentView(
                kind,
                subject,
                begun,
                ended,
                DaysView.orNull(begun, ended),
                open,
                lasts,
                endedBy,
                concluded,
                factIds,
                otherAccounts);
    }
}
