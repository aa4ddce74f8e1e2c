package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Party;

/**
 * A preview with its extensions.
 *
 * @param audience for whom it is; absent where no source says
 * @param counted how many organisations are in it, as last counted; absent where no source says
 * @param ended absent while it is open
 * @param endedBy the type of the fact that ended it; absent while it is open
 * @param concluded true where that fact does not state the end, a general release or a withdrawal; else absent
 * @param lasts {@code POSSIBLE} where vague dates leave open whether it lasts on the day asked about; else absent
 * @param otherAccounts what other sources say of what these facts tell; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreviewView(
        String previewId,
        Party grantedBy,
        List<AgencyName> agencies,
        boolean customerByCustomer,
        @Nullable DateView plannedEnd,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AudienceView> audience,
        DateView granted,
        @Nullable CustomerCountView counted,
        @Nullable DateView ended,
        @Nullable String endedBy,
        @Nullable Boolean concluded,
        boolean open,
        @Nullable Certainty lasts,
        List<String> factIds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts)
        implements WithNames<PreviewView> {
    /** The same with the days that the other facts of its case leave. */
    public PreviewView within(PeriodBounds days) {
        Interval last = days.ended();
        return new PreviewView(
                previewId,
                grantedBy,
                agencies,
                customerByCustomer,
                plannedEnd,
                audience,
                granted.within(days.began()),
                counted,
                ended == null || last == null ? ended : ended.within(last),
                endedBy,
                concluded,
                open,
                lasts,
                factIds,
                otherAccounts);
    }

    @Override
    public PreviewView with(Names names) {
        return new PreviewView(
                previewId,
                grantedBy,
                names.agencies(agencies),
                customerByCustomer,
                plannedEnd,
                audience,
                granted,
                counted,
                ended,
                endedBy,
                concluded,
                open,
                lasts,
                factIds,
                otherAccounts);
    }
}
