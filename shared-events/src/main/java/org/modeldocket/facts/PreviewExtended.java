package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PreviewId;
import org.modeldocket.vocabulary.Prose;

/** A preview's planned end was moved. */
public record PreviewExtended(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable Prose note,
        PreviewId previewId,
        EdtfDate plannedEnd)
        implements ReleaseFact {
    public PreviewExtended {
        citations = Members.any("citations", citations);
    }
}
