package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/** The company said how it takes a directive, or its treatment at large. */
public record CompanyResponded(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        @Nullable DirectiveId directiveId,
        Stance stance,
        LongText statement)
        implements ReleaseFact {
    public CompanyResponded {
        citations = Members.any("citations", citations);
    }

    @Override
    public Causality causality() {
        return Causality.following(directiveId);
    }
}
