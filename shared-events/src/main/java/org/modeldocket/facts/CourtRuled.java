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
 * A court ruled. A directive that is set aside is over where no legal basis is left to it; one that is put on hold has no effect
 * until a later ruling upholds it or dismisses the case. A court that is reversed does not bring a directive back.
 *
 * @param docket the number of the case at the court; absent where no source gives it
 * @param directiveId the directive that was challenged; absent where it is none in particular
 * @param legalBasisId the one of its legal bases that the ruling is about; absent where it is about the whole directive
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
