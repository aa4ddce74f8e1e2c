package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Prose;
import org.modeldocket.vocabulary.SuspensionId;

/** A suspension came to its end. */
public record AccessRestored(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable Prose note,
        SuspensionId suspensionId) implements ReleaseFact {
    public AccessRestored {
        citations = Members.any("citations", citations);
    }
}
