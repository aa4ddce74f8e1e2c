package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.query.timeline.OtherAccounts;

/**
 * What was last decided about a customer in one preview.
 *
 * @param otherAccounts what other sources say of the same; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        String releaseId,
        Organisation company,
        String model,
        @Nullable String version,
        String previewId,
        CustomerState.Status status,
        @Nullable AgencyName agency,
        DateView decided,
        List<String> factIds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts)
        implements WithNames<DecisionView> {
    /** A list that is empty is absent in JSON. */
    public DecisionView {
        otherAccounts = Objects.requireNonNullElse(otherAccounts, List.of());
    }

    /** This or another, whichever was decided later, as far as their dates tell. */
    public DecisionView later(DecisionView other) {
        return other.lastDay().isAfter(lastDay()) ? other : this;
    }

    private LocalDate lastDay() {
        LocalDate last = decided.latest();
        return last == null ? LocalDate.MAX : last;
    }

    @Override
    public DecisionView with(Names names) {
        return new DecisionView(
                releaseId,
                names.company(company),
                model,
                version,
                previewId,
                status,
                names.agencyOrNull(agency),
                decided,
                factIds,
                otherAccounts);
    }

    /** The same with what other sources say. */
    public DecisionView with(AccountsByFact accounts) {
        return new DecisionView(
                releaseId,
                company,
                model,
                version,
                previewId,
                status,
                agency,
                decided,
                factIds,
                accounts.beside(factIds));
    }
}
