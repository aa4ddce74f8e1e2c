package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.SubmissionBasis;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.member.NotEmpty;
import org.modeldocket.vocabulary.text.LongText;

/** The company handed the model to a government for testing, of its own accord or because it had to. */
public record SubmittedForReview(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        @NotEmpty List<Agency> agencies,
        SubmissionBasis basis,
        @Nullable DirectiveId directiveId)
        implements ReleaseFact {
    public SubmittedForReview {
        citations = Members.any("citations", citations);
        agencies = Members.some("agencies", agencies);
    }
}
