package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Prose;

/** The model became available without approval of single customers. */
public record GenerallyReleased(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable Prose note,
        List<Audience> audience,
        @Nullable Prose conditions)
        implements ReleaseFact {
    public GenerallyReleased {
        citations = Members.any("citations", citations);
        audience = Members.set("audience", audience);
    }
}
