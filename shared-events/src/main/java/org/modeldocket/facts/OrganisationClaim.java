package org.modeldocket.facts;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.OrganisationKind;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * What a fact says of an organisation that must be the same in the whole record.
 *
 * @param value its name, or an agency's jurisdiction
 */
public record OrganisationClaim(Key key, String value) {
    /** @param jurisdiction whether this is about the jurisdiction of an agency, and not the name */
    public record Key(OrganisationKind kind, String id, boolean jurisdiction) {}

    /** What a statement says of organisations, in its own order; nothing where the fact is about another fact. */
    public static List<OrganisationClaim> in(ReleaseFact fact) {
        List<OrganisationClaim> claims = new ArrayList<>();
        if (fact instanceof ReleaseRegistered r) {
            name(claims, OrganisationKind.COMPANY, r.company().id(), r.company().name());
        } else if (fact instanceof CustomerDecision d) {
            name(
                    claims,
                    OrganisationKind.CUSTOMER,
                    d.customer().id(),
                    d.customer().name());
        }
        for (Agency agency : fact.agencies()) {
            name(claims, OrganisationKind.AGENCY, agency.id(), agency.name());
            if (agency.jurisdiction() != null) {
                claims.add(new OrganisationClaim(
                        new Key(OrganisationKind.AGENCY, agency.id().value(), true),
                        agency.jurisdiction().value()));
            }
        }
        return claims;
    }

    private static void name(List<OrganisationClaim> claims, OrganisationKind kind, Slug id, ShortText name) {
        claims.add(new OrganisationClaim(new Key(kind, id.value(), false), name.value()));
    }
}
