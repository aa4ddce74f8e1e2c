package org.modeldocket.vocabulary.organisation;

import java.util.stream.Stream;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Jurisdiction;
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

    public static OrganisationClaim of(Company company) {
        return name(OrganisationKind.COMPANY, company.id(), company.name());
    }

    public static OrganisationClaim of(Customer customer) {
        return name(OrganisationKind.CUSTOMER, customer.id(), customer.name());
    }

    /** The name of an agency, then its jurisdiction if that is given. */
    public static Stream<OrganisationClaim> of(Agency agency) {
        OrganisationClaim name = name(OrganisationKind.AGENCY, agency.id(), agency.name());
        Jurisdiction jurisdiction = agency.jurisdiction();
        return jurisdiction == null
                ? Stream.of(name)
                : Stream.of(
                        name,
                        new OrganisationClaim(
                                new Key(OrganisationKind.AGENCY, agency.id().value(), true), jurisdiction.value()));
    }

    private static OrganisationClaim name(OrganisationKind kind, Slug id, ShortText name) {
        return new OrganisationClaim(new Key(kind, id.value(), false), name.value());
    }
}
