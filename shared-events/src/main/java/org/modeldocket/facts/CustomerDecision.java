package org.modeldocket.facts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.text.LongText;

/** A decision about one customer of a preview. */
public sealed interface CustomerDecision extends ReleaseFact
        permits CustomerApproved, CustomerDenied, CustomerApprovalRevoked {
    @Override
    Occurred occurred();

    PreviewId previewId();

    Customer customer();

    /** Who decided, where a source names it. */
    @Nullable
    Agency agency();

    @Nullable
    LongText reason();

    @Override
    default List<Agency> agencies() {
        Agency agency = agency();
        return agency == null ? List.of() : List.of(agency);
    }

    @Override
    default List<OrganisationClaim> organisationClaims() {
        return Stream.concat(
                        Stream.of(OrganisationClaim.of(customer())),
                        agencies().stream().flatMap(OrganisationClaim::of))
                .toList();
    }

    @Override
    default Causality causality() {
        return Causality.within(previewId());
    }
}
