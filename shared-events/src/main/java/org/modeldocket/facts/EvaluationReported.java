package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Outcome;
import org.modeldocket.vocabulary.Prose;

/** An agency reported what its evaluation found. */
public record EvaluationReported(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable Prose note,
        Agency agency,
        Outcome outcome,
        List<Capability> capabilities,
        Prose summary)
        implements ReleaseFact {
    public EvaluationReported {
        citations = Members.any("citations", citations);
        capabilities = Members.any("capabilities", capabilities);
    }
}
