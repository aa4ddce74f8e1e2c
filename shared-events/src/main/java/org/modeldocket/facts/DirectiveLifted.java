package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Prose;

/** An agency took a directive back. */
public record DirectiveLifted(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable Prose note,
        DirectiveId directiveId,
        Prose reason)
        implements ReleaseFact {
    public DirectiveLifted {
        citations = Members.any("citations", citations);
    }
}
