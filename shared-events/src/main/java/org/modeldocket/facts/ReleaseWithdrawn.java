package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Prose;

/** The company took the release back for good. */
public record ReleaseWithdrawn(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable Prose note,
        Prose reason) implements ReleaseFact {
    public ReleaseWithdrawn {
        citations = Members.any("citations", citations);
    }
}
