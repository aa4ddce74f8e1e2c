package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PreviewId;
import org.modeldocket.vocabulary.Prose;

/** A preview came to its end. */
public record PreviewEnded(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable Prose note,
        PreviewId previewId,
        @Nullable Prose reason)
        implements ReleaseFact {
    public PreviewEnded {
        citations = Members.any("citations", citations);
    }
}
