package org.modeldocket.command.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Line;
import org.modeldocket.vocabulary.ModelName;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Prose;
import org.modeldocket.vocabulary.ReleaseId;

/** What registers a release: {@link ReleaseRegistered} with the id of the case, which follows from the names if absent. */
public record RegistrationRequest(
        ReleaseId releaseId,
        @Nullable FactId factId,
        Company company,
        ModelName model,
        @Nullable Line version,
        @Nullable Prose description,
        @Nullable Occurred occurred,
        List<Citation> citations,
        @Nullable Prose note) {
    /** @throws IllegalArgumentException when no fact can be made of it */
    public RegistrationRequest {
        citations = new ReleaseRegistered(
                        DirectiveRequest.NO_ID, occurred, citations, note, company, model, version, description)
                .citations();
    }

    public ReleaseRegistered fact(FactId id) {
        return new ReleaseRegistered(id, occurred, citations, note, company, model, version, description);
    }
}
