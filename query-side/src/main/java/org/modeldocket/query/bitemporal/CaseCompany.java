package org.modeldocket.query.bitemporal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.BitemporalTable.Columns;

/** The company of a case. */
public record CaseCompany(String companyId) {
    public static final Columns<CaseCompany> CONTENT = new Columns<>(
            List.of("company_id"), (statement, first, company) -> statement.setString(first, company.companyId()));

    /** Whether the newest fact of a case may have changed its company or the company's name. */
    public static boolean mayChange(@Nullable CaseHistory before, CaseHistory after) {
        if (before == null) {
            return true;
        }
        for (ReleaseFact fact : after.change().statements()) {
            if (fact instanceof ReleaseRegistered) {
                return true;
            }
        }
        return false;
    }

    /** The company of a case, on every day. */
    public static Set<BitemporalValue<String, CaseCompany>> of(CaseHistory history) {
        return Set.of(BitemporalValue.always(
                "", new CaseCompany(history.registration().company().id().value())));
    }
}
