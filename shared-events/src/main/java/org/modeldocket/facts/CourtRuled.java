package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * A court ruled. What is recorded of the directive stays as it is: a lifting is a fact of its own.
 *
 * @param docket the number of the case at the court; absent where no source gives it
 * @param directiveId the directive that was challenged; absent where it is none in particular
 * @param legalBasisId the one of its legal bases that the ruling is about; absent where no source says
 */
public record CourtRuled(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        ShortText court,
        @Nullable ShortText docket,
        @Nullable DirectiveId directiveId,
        @Nullable Slug legalBasisId,
        CourtOutcome outcome)
        implements ReleaseFact {
    public CourtRuled {
        citations = Members.any("citations", citations);
    }

    @Override
    public Causality causality() {
        return Causality.following(directiveId);
    }

    @Override
    public boolean mayFollowWithdrawal() {
        return true;
    }
}
