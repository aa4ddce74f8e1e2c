package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.member.NotEmpty;
import org.modeldocket.vocabulary.text.LongText;

/**
 * The company gave agencies its word to do something.
 *
 * @param undertakings what it will do, each in words
 * @param by when it is to be done; absent where no source says
 * @param directiveId the directive that the commitment answers; absent where it answers none in particular
 */
public record CommitmentMade(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        @NotEmpty List<Agency> agencies,
        @NotEmpty List<LongText> undertakings,
        @Nullable PlannedDate by,
        @Nullable DirectiveId directiveId)
        implements ReleaseFact {
    public CommitmentMade {
        citations = Members.any("citations", citations);
        agencies = Members.some("agencies", agencies);
        undertakings = Members.some("undertakings", undertakings);
    }

    @Override
    public Causality causality() {
        return Causality.following(directiveId);
    }
}
