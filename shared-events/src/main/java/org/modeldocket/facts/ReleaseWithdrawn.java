package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/** The company took the release back for good. */
public record ReleaseWithdrawn(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        LongText reason)
        implements ReleaseFact {
    public ReleaseWithdrawn {
        citations = Members.any("citations", citations);
    }
}
