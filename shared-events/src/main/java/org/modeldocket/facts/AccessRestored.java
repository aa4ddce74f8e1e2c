package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/**
 * Access came back: for everybody whom a suspension keeps out, which ends it, or for some of them, while it goes on for the others.
 *
 * @param audience those who have access again; empty where that is everybody
 */
public record AccessRestored(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        SuspensionId suspensionId,
        List<Audience> audience)
        implements ReleaseFact {
    public AccessRestored {
        citations = Members.any("citations", citations);
        audience = Members.set("audience", audience);
    }

    /** Whether the suspension may go on for others. */
    public boolean forSome() {
        return !Audience.isEverybody(audience);
    }

    @Override
    public Causality causality() {
        return forSome() ? Causality.changing(suspensionId) : Causality.ending(suspensionId);
    }
}
