package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/**
 * An agency refused the release of the model. The refusal goes on until that agency allows a preview, or the model is generally
 * released or withdrawn.
 */
public record ReleaseRefused(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        Agency agency,
        LongText reason)
        implements ReleaseFact {
    public ReleaseRefused {
        citations = Members.any("citations", citations);
    }

    @Override
    public List<Agency> agencies() {
        return List.of(agency);
    }
}
