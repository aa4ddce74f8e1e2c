package org.modeldocket.command.organisations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.OrganisationMerged;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.ShortText;

/** What the record says of one organisation in its own stream, in the order of the world clock. Immutable. */
final class OwnFacts {
    /** Who recorded a fact makes no difference to a name. */
    private static final Actor ANYBODY = new Actor("anybody", "Anybody");

    private final List<RecordedFact> recorded;
    private final List<ReleaseFact> standing;

    private OwnFacts(List<RecordedFact> recorded) {
        this.recorded = recorded;
        this.standing = recorded.isEmpty()
                ? List.of()
                : CaseHistory.of(recorded).ordered().stream()
                        .map(RecordedFact::fact)
                        .toList();
    }

    static final OwnFacts NONE = new OwnFacts(List.of());

    /** With one more fact of the organisation's stream. */
    OwnFacts with(Naming naming, long position) {
        List<RecordedFact> more = new ArrayList<>(recorded);
        more.add(new RecordedFact(
                new ReleaseId(naming.releaseId()),
                recorded.size(),
                position,
                Instant.EPOCH,
                ANYBODY,
                Objects.requireNonNull(naming.own())));
        return new OwnFacts(List.copyOf(more));
    }

    List<RecordedFact> recorded() {
        return recorded;
    }

    /** The last renaming; null where there is none that stands. */
    @Nullable
    OrganisationRenamed renamed() {
        return renamings().reduce((before, last) -> last).orElse(null);
    }

    boolean wasNamed(String name) {
        return names().anyMatch(n -> ComparedName.same(n, name));
    }

    /** The names that its renamings give it. */
    Stream<String> names() {
        return renamings().map(OrganisationRenamed::name).map(ShortText::value);
    }

    /** What the organisation became; null where it was not merged. */
    @Nullable
    OrganisationMerged merged() {
        return standing.stream()
                .filter(OrganisationMerged.class::isInstance)
                .map(OrganisationMerged.class::cast)
                .reduce((before, last) -> last)
                .orElse(null);
    }

    private Stream<OrganisationRenamed> renamings() {
        return standing.stream().filter(OrganisationRenamed.class::isInstance).map(OrganisationRenamed.class::cast);
    }
}
