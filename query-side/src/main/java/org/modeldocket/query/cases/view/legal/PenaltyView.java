package org.modeldocket.query.cases.view.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;

/** A penalty that agencies imposed, in whole units of the currency (ISO 4217). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PenaltyView(
        List<AgencyName> agencies,
        long amount,
        String currency,
        @Nullable Boolean perDay,
        @Nullable String directiveId,
        DateView occurred,
        String factId)
        implements WithNames<PenaltyView> {
    @Override
    public PenaltyView with(Names names) {
        return new PenaltyView(names.agencies(agencies), amount, currency, perDay, directiveId, occurred, factId);
    }
}
