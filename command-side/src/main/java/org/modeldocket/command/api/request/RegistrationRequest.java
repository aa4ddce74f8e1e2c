package org.modeldocket.command.api.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;

/** What registers a release: {@link ReleaseRegistered} with the id of the case, which follows from the names if absent. */
public record RegistrationRequest(
        @Derived ReleaseId releaseId,
        @Nullable FactId factId,
        Company company,
        ModelName model,
        @Nullable ShortText version,
        @Nullable LongText description,
        @Nullable ShortText family,
        @Nullable ReleaseId succeeds,
        @Nullable Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note) {
    /** @throws IllegalArgumentException when no fact can be made of it */
    public RegistrationRequest {
        citations = new ReleaseRegistered(
                        DirectiveRequest.NO_ID,
                        occurred,
                        citations,
                        note,
                        company,
                        model,
                        version,
                        description,
                        family,
                        succeeds)
                .citations();
        if (releaseId.equals(succeeds)) {
            throw new IllegalArgumentException("succeeds names the release itself; name the one before it");
        }
    }

    public ReleaseRegistered fact(FactId id) {
        return new ReleaseRegistered(
                id, occurred, citations, note, company, model, version, description, family, succeeds);
    }
}
