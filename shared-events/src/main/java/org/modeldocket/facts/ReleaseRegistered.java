package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * A release was entered into the record; the first fact of every case. It needs neither a date nor a citation.
 *
 * @param family what the company calls the models that this is one of
 * @param succeeds the release that it takes the place of; the record need not hold it
 */
public record ReleaseRegistered(
        FactId factId,
        @Nullable Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        Company company,
        ModelName model,
        @Nullable ShortText version,
        @Nullable LongText description,
        @Nullable ShortText family,
        @Nullable ReleaseId succeeds)
        implements ReleaseFact {
    public ReleaseRegistered {
        citations = Members.any("citations", citations);
    }

    @Override
    public List<OrganisationClaim> organisationClaims() {
        return List.of(OrganisationClaim.of(company));
    }
}
