package org.modeldocket.query.registers;

import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Standing;

/**
 * What a release is called, whose it is, and where it stands.
 *
 * @param namedAt the position of the fact that names the company
 */
record ReleaseRow(
        String releaseId,
        String companyId,
        String companyName,
        long namedAt,
        String model,
        @Nullable String version,
        Standing standing) {
    static ReleaseRow of(CaseHistory history) {
        ReleaseRegistered registration = history.file().registration();
        return new ReleaseRow(
                history.file().releaseId().value(),
                registration.company().id().value(),
                registration.company().name().value(),
                history.ordered().getFirst().position(),
                registration.model().value(),
                registration.version() == null ? null : registration.version().value(),
                history.file().standing());
    }
}
