package org.modeldocket.facts;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.OrganisationKind;
import org.modeldocket.vocabulary.id.Slug;

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
        switch (fact) {
            case ReleaseRegistered r ->
                name(
                        claims,
                        OrganisationKind.COMPANY,
                        r.company().id(),
                        r.company().name().value());
            case SubmittedForReview s -> agencies(claims, s.agencies());
            case EvaluationReported e -> agencies(claims, List.of(e.agency()));
            case DirectiveIssued d -> agencies(claims, d.agencies());
            case DirectiveAmended d -> agencies(claims, d.agencies());
            case PreviewGranted p -> agencies(claims, p.agencies());
            case CustomerDecision d -> {
                name(
                        claims,
                        OrganisationKind.CUSTOMER,
                        d.customer().id(),
                        d.customer().name().value());
                Agency agency = d.agency();
                agencies(claims, agency == null ? List.of() : List.of(agency));
            }
            case DirectiveLifted _, CompanyResponded _, AccessSuspended _, AccessRestored _ -> {}
            case PreviewExtended _, PreviewEnded _, TargetDateAnnounced _ -> {}
            case GenerallyReleased _, ReleaseWithdrawn _, RecordKeeping _ -> {}
        }
        return claims;
    }

    private static void agencies(List<OrganisationClaim> claims, List<Agency> agencies) {
        for (Agency agency : agencies) {
            name(claims, OrganisationKind.AGENCY, agency.id(), agency.name().value());
            if (agency.jurisdiction() != null) {
                claims.add(new OrganisationClaim(
                        new Key(OrganisationKind.AGENCY, agency.id().value(), true),
                        agency.jurisdiction().value()));
            }
        }
    }

    private static void name(List<OrganisationClaim> claims, OrganisationKind kind, Slug id, String name) {
        claims.add(new OrganisationClaim(new Key(kind, id.value(), false), name));
    }
}
