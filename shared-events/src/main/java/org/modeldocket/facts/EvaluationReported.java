package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Outcome;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/** An agency reported what its evaluation found. */
public record EvaluationReported(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        Agency agency,
        Outcome outcome,
        List<Capability> capabilities,
        LongText summary)
        implements ReleaseFact {
    public EvaluationReported {
        citations = Members.any("citations", citations);
        capabilities = Members.any("capabilities", capabilities);
    }

    @Override
    public List<Agency> agencies() {
        return List.of(agency);
    }
}
