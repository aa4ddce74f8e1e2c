package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.vocabulary.Outcome;

/**
 * What an agency reported of its evaluation.
 *
 * @param otherAccounts what other sources say of the same; absent where none does
 */
public record EvaluationView(
        AgencyName agency,
        Outcome outcome,
        List<CapabilityView> capabilities,
        String summary,
        DateView occurred,
        String factId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts)
        implements WithNames<EvaluationView> {
    @Override
    public EvaluationView with(Names names) {
        return new EvaluationView(
                names.agency(agency), outcome, capabilities, summary, occurred, factId, otherAccounts);
    }
}
