package org.modeldocket.query.cases.view;

import java.util.List;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.vocabulary.Outcome;

/** What an agency reported of its evaluation. */
public record EvaluationView(
        AgencyName agency,
        Outcome outcome,
        List<CapabilityView> capabilities,
        String summary,
        DateView occurred,
        String factId)
        implements WithNames<EvaluationView> {
    @Override
    public EvaluationView with(Names names) {
        return new EvaluationView(names.agency(agency), outcome, capabilities, summary, occurred, factId);
    }
}
