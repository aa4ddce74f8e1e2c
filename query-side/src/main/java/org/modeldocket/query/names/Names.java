package org.modeldocket.query.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;

/** Gives the organisations of an answer their names at its moment. One that the record has not named keeps what it is given. */
public final class Names {
    private final Set<OrganisationClaim.Key> asked = new HashSet<>();
    private final Function<OrganisationClaim.Key, @Nullable String> known;

    /** @param known gives a name, or the jurisdiction of an agency; null where the record has none */
    Names(Function<OrganisationClaim.Key, @Nullable String> known) {
        this.known = known;
    }

    public Organisation company(Organisation company) {
        return named(OrganisationKind.COMPANY, company);
    }

    public Organisation customer(Organisation customer) {
        return named(OrganisationKind.CUSTOMER, customer);
    }

    /** An organisation of a kind. */
    public Organisation of(OrganisationKind kind, Organisation organisation) {
        return named(kind, organisation);
    }

    public AgencyName agency(AgencyName agency) {
        String name = name(OrganisationKind.AGENCY, agency.id(), false);
        String jurisdiction = name(OrganisationKind.AGENCY, agency.id(), true);
        return new AgencyName(
                agency.id(),
                name == null ? agency.name() : name,
                jurisdiction == null ? agency.jurisdiction() : jurisdiction);
    }

    public @Nullable AgencyName agencyOrNull(@Nullable AgencyName agency) {
        return agency == null ? null : agency(agency);
    }

    public List<AgencyName> agencies(List<AgencyName> agencies) {
        return agencies.stream().map(this::agency).toList();
    }

    private Organisation named(OrganisationKind kind, Organisation organisation) {
        String name = name(kind, organisation.id(), false);
        return name == null ? organisation : new Organisation(organisation.id(), name);
    }

    private @Nullable String name(OrganisationKind kind, String id, boolean jurisdiction) {
        OrganisationClaim.Key key = new OrganisationClaim.Key(kind, id, jurisdiction);
        asked.add(key);
        return known.apply(key);
    }

    /** What has been asked for. */
    Set<OrganisationClaim.Key> asked() {
        return asked;
    }
}
