package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/** The model became available without approval of single customers. */
public record GenerallyReleased(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        List<Audience> audience,
        @Nullable LongText conditions)
        implements ReleaseFact {
    public GenerallyReleased {
        citations = Members.any("citations", citations);
        audience = Members.set("audience", audience);
    }
}
