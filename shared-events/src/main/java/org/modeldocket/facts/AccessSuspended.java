package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/** Access to the model was taken from an audience. */
public record AccessSuspended(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        @Derived SuspensionId suspensionId,
        @Nullable DirectiveId directiveId,
        Party imposedBy,
        List<Audience> audience)
        implements ReleaseFact {
    public AccessSuspended {
        citations = Members.any("citations", citations);
        audience = Members.set("audience", audience);
    }

    @Override
    public Causality causality() {
        return Causality.beginning(suspensionId);
    }
}
