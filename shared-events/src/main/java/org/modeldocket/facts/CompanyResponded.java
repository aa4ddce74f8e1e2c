package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Prose;
import org.modeldocket.vocabulary.Stance;

/** The company said how it takes a directive, or its treatment at large. */
public record CompanyResponded(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable Prose note,
        @Nullable DirectiveId directiveId,
        Stance stance,
        Prose statement)
        implements ReleaseFact {
    public CompanyResponded {
        citations = Members.any("citations", citations);
    }
}
