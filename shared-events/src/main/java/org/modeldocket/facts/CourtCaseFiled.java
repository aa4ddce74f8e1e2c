package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * Somebody went to court.
 *
 * @param docket the number of the case at the court; absent where no source gives it
 * @param plaintiff who filed it
 * @param directiveId the directive that is challenged; absent where it is none in particular
 * @param relief what the court is asked for
 */
public record CourtCaseFiled(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        ShortText court,
        @Nullable ShortText docket,
        ShortText plaintiff,
        @Nullable DirectiveId directiveId,
        LongText relief)
        implements ReleaseFact {
    public CourtCaseFiled {
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
