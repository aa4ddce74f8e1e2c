package org.modeldocket.query.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.BitemporalTable.Columns;
import org.modeldocket.query.bitemporal.BitemporalValue;

/**
 * What a release is called, and whose it is.
 *
 * @param openedAt the position of the fact that opened the case
 * @param registeredAt when it was stored
 */
record ReleaseName(String companyId, String model, @Nullable String version, long openedAt, Instant registeredAt) {
    static final Columns<ReleaseName> CONTENT = new Columns<>(
            List.of("company_id", "model", "version", "opened_at", "registered_at"), (statement, first, named) -> {
                statement.setString(first, named.companyId());
                statement.setString(first + 1, named.model());
                statement.setString(first + 2, named.version());
                statement.setLong(first + 3, named.openedAt());
                statement.setObject(first + 4, named.registeredAt().atOffset(ZoneOffset.UTC));
            });

    static Set<BitemporalValue<String, ReleaseName>> of(CaseHistory history) {
        ReleaseRegistered registration = history.registration();
        RecordedFact opened = history.ordered().getFirst();
        return Set.of(BitemporalValue.always(
                "",
                new ReleaseName(
                        registration.company().id().value(),
                        registration.model().value(),
                        registration.version() == null
                                ? null
                                : registration.version().value(),
                        opened.position(),
                        opened.recordedAt())));
    }
}
