package org.modeldocket.query.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;

/** A customer of a preview, as last decided. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerSeen(
        Organisation customer,
        String previewId,
        CustomerState.Status status,
        @Nullable AgencyName agency,
        When decided,
        List<String> factIds)
        implements WithNames<CustomerSeen> {
    @Override
    public CustomerSeen with(Names names) {
        return new CustomerSeen(
                names.customer(customer), previewId, status, names.agencyOrNull(agency), decided, factIds);
    }
}
