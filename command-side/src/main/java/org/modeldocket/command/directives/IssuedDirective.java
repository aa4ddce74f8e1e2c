package org.modeldocket.command.directives;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A statement that issues a directive in a release.
 *
 * @param versions the first wording, then those of corrections
 */
record IssuedDirective(String releaseId, UUID statement, List<Version> versions, boolean retracted) {
    /** One wording; {@code undone} while the correction that brought it is retracted. */
    record Version(UUID factId, Wording wording, boolean undone) {}

    Wording wording() {
        return versions.stream()
                .filter(version -> !version.undone())
                .reduce((before, last) -> last)
                .orElse(versions.getFirst())
                .wording();
    }

    /** Whether it stands, issues that directive, and is one of another release. */
    boolean issuesElsewhere(String directiveId, String here) {
        return !retracted && !releaseId.equals(here) && wording().directiveId().equals(directiveId);
    }

    IssuedDirective with(Version version) {
        List<Version> more = new ArrayList<>(versions);
        more.add(version);
        return new IssuedDirective(releaseId, statement, List.copyOf(more), retracted);
    }

    /** The same where the statement, or one of its corrections, is retracted, or no longer. */
    IssuedDirective with(UUID fact, boolean undone) {
        return fact.equals(statement)
                ? new IssuedDirective(releaseId, statement, versions, undone)
                : new IssuedDirective(
                        releaseId,
                        statement,
                        versions.stream()
                                .map(v -> v.factId().equals(fact) ? new Version(fact, v.wording(), undone) : v)
                                .toList(),
                        retracted);
    }
}
