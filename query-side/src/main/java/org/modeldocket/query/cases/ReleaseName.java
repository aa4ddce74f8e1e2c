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
 * What a release is called, whose it is, and which others it goes with.
 *
 * @param openedAt the position of the fact that opened the case
 * @param registeredAt when it was stored
 */
record ReleaseName(
        String companyId,
        String model,
        @Nullable String version,
        @Nullable String family,
        @Nullable String succeeds,
        long openedAt,
        Instant registeredAt) {
    static final Columns<ReleaseName> CONTENT = new Columns<>(
            List.of("company_id", "model", "version", "family", "succeeds", "opened_at", "registered_at"),
            (statement, first, named) -> {
                statement.setString(first, named.companyId());
                statement.setString(first + 1, named.model());
                statement.setString(first + 2, named.version());
                statement.setString(first + 3, named.family());
                statement.setString(first + 4, named.succeeds());
                statement.setLong(first + 5, named.openedAt());
                statement.setObject(first + 6, named.registeredAt().atOffset(ZoneOffset.UTC));
            });

    static Set<BitemporalValue<String, ReleaseName>> of(CaseHistory history) {
        ReleaseRegistered registration = history.registration();
        RecordedFact opened = history.ordered().getFirst();
        return Set.of(BitemporalValue.always(
                "",
                new ReleaseName(
                        registration.company().id().value(),
                        registration.model().value(),
                        text(registration.version()),
                        text(registration.family()),
                        text(registration.succeeds()),
                        opened.position(),
                        opened.recordedAt())));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
