package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.timeline.OtherAccounts;

/**
 * A customer of a preview, as last decided.
 *
 * @param otherAccounts what other sources say of the same; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerView(
        Organisation customer,
        String previewId,
        CustomerState.Status status,
        @Nullable AgencyName agency,
        DateView decided,
        List<String> factIds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts)
        implements WithNames<CustomerView> {
    @Override
    public CustomerView with(Names names) {
        return new CustomerView(
                names.customer(customer),
                previewId,
                status,
                names.agencyOrNull(agency),
                decided,
                factIds,
                otherAccounts);
    }
}
