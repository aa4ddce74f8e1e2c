package org.modeldocket.query.cases.view.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.timeline.OtherAccounts;

/**
 * A penalty that agencies imposed, in whole units of the currency (ISO 4217).
 *
 * @param otherAccounts what other sources say of the same; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PenaltyView(
        List<AgencyName> agencies,
        long amount,
        String currency,
        @Nullable Boolean perDay,
        @Nullable String directiveId,
        DateView occurred,
        String factId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts)
        implements WithNames<PenaltyView> {
    /** A list that is empty is absent in JSON. */
    public PenaltyView {
        otherAccounts = Objects.requireNonNullElse(otherAccounts, List.of());
    }

    @Override
    public PenaltyView with(Names names) {
        return new PenaltyView(
                names.agencies(agencies), amount, currency, perDay, directiveId, occurred, factId, otherAccounts);
    }
}
