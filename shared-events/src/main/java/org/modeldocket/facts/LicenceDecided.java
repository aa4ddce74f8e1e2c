package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.legal.LicenceDecision;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/**
 * A licence that a directive requires was granted, refused or revoked, or found not to be needed.
 *
 * @param audience for whom; empty where no source says
 * @param conditions what the licence depends on; absent where no source says
 */
public record LicenceDecided(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        DirectiveId directiveId,
        LicenceDecision decision,
        List<Audience> audience,
        @Nullable LongText conditions)
        implements ReleaseFact {
    public LicenceDecided {
        citations = Members.any("citations", citations);
        audience = Members.set("audience", audience);
    }

    @Override
    public Causality causality() {
        return Causality.within(directiveId);
    }
}
