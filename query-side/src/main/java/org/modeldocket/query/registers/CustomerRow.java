package org.modeldocket.query.registers;

import org.modeldocket.casefile.CustomerFile;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.answers.When;
import org.modeldocket.vocabulary.FactId;

/**
 * What the facts of one release say of a customer in one preview.
 *
 * @param name as the newest fact has it that decides about it
 * @param namedAt the position of that fact
 */
record CustomerRow(String customerId, String name, long namedAt, DecisionSeen decision) {
    static CustomerRow of(CustomerFile customer, ReleaseRow release, String name, long namedAt) {
        DecisionSeen decision = new DecisionSeen(
                release.releaseId(),
                new Organisation(release.companyId(), release.companyName()),
                release.model(),
                customer.previewId().value(),
                customer.status(),
                AgencyName.orNull(customer.agency()),
                When.of(customer.decided()),
                customer.factIds().stream().map(FactId::toString).toList());
        return new CustomerRow(customer.customer().id().value(), name, namedAt, decision);
    }
}
