package org.modeldocket.command.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/**
 * A name that the record has for an organisation, or the jurisdiction of an agency.
 *
 * @param statement what gave it, a fact of the release
 * @param versions the first wording, then those of corrections
 */
record KnownName(OrganisationClaim.Key key, String releaseId, UUID statement, List<Version> versions) {
    /** One wording; {@code undone} while the correction that brought it is retracted. */
    record Version(UUID factId, String value, boolean undone) {}

    String value() {
        return versions.stream()
                .filter(version -> !version.undone())
                .reduce((before, last) -> last)
                .orElse(versions.getFirst())
                .value();
    }

    boolean mayBeRenamedBy(Naming naming) {
        return naming.isCorrection() && statement.equals(naming.statement());
    }

    /** The same by a later name, with what gave that. */
    KnownName renamed(OrganisationRenamed by) {
        UUID id = by.factId().value();
        return new KnownName(
                key,
                new OrganisationStream(key.kind(), new Slug(key.id()))
                        .streamId()
                        .value(),
                id,
                List.of(new Version(id, by.name().value(), false)));
    }

    KnownName with(Version version) {
        List<Version> more = new ArrayList<>(versions);
        more.add(version);
        return new KnownName(key, releaseId, statement, List.copyOf(more));
    }

    KnownName with(UUID correction, boolean undone) {
        return new KnownName(
                key,
                releaseId,
                statement,
                versions.stream()
                        .map(v -> v.factId().equals(correction) ? new Version(correction, v.value(), undone) : v)
                        .toList());
    }
}
