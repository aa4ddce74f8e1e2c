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

/** An agency took a directive back. */
public record DirectiveLifted(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        DirectiveId directiveId,
        LongText reason)
        implements ReleaseFact {
    public DirectiveLifted {
        citations = Members.any("citations", citations);
    }

    @Override
    public Causality causality() {
        return Causality.ending(directiveId);
    }
}
