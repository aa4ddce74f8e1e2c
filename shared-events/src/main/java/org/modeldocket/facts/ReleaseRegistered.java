package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Line;
import org.modeldocket.vocabulary.ModelName;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Prose;

/** A release was entered into the record; the first fact of every case. It needs neither a date nor a citation. */
public record ReleaseRegistered(
        FactId factId,
        @Nullable Occurred occurred,
        List<Citation> citations,
        @Nullable Prose note,
        Company company,
        ModelName model,
        @Nullable Line version,
        @Nullable Prose description)
        implements ReleaseFact {
    public ReleaseRegistered {
        citations = Members.any("citations", citations);
    }
}
