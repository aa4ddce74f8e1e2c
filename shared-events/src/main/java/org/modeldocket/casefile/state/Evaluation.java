package org.modeldocket.casefile.state;

import java.util.List;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Outcome;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.LongText;

/** What an agency reported of its evaluation. */
public record Evaluation(
        Agency agency,
        Outcome outcome,
        List<Capability> capabilities,
        LongText summary,
        Occurred occurred,
        FactId factId) {
    public static Evaluation of(EvaluationReported e) {
        return new Evaluation(e.agency(), e.outcome(), e.capabilities(), e.summary(), e.occurred(), e.factId());
    }
}
