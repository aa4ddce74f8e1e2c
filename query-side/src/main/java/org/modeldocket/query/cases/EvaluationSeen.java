package org.modeldocket.query.cases;

import java.util.List;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.vocabulary.Outcome;

/** What an agency reported of its evaluation. */
public record EvaluationSeen(
        AgencyName agency,
        Outcome outcome,
        List<CapabilitySeen> capabilities,
        String summary,
        When occurred,
        String factId)
        implements WithNames<EvaluationSeen> {
    @Override
    public EvaluationSeen with(Names names) {
        return new EvaluationSeen(names.agency(agency), outcome, capabilities, summary, occurred, factId);
    }
}
