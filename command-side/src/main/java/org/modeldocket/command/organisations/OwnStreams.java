package org.modeldocket.command.organisations;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.OrganisationMerged;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/** What the record says in the streams of organisations. Written by one thread; any number may read. */
final class OwnStreams {
    private final Map<OrganisationStream, OwnFacts> streams = new ConcurrentHashMap<>();

    /** @param at the position of the fact */
    void add(OrganisationStream organisation, Naming naming, long at) {
        streams.put(organisation, of(organisation).with(naming, at));
    }

    void clear() {
        streams.clear();
    }

    List<NamesSnapshot.Own> snapshot() {
        return streams.values().stream()
                .flatMap(facts -> facts.recorded().stream())
                .map(NamesSnapshot.Own::of)
                .toList();
    }

    OwnFacts of(OrganisationStream organisation) {
        return streams.getOrDefault(organisation, OwnFacts.NONE);
    }

    /** What concerns a name; of a jurisdiction, nothing. */
    OwnFacts of(OrganisationClaim.Key key) {
        return key.jurisdiction() || streams.isEmpty()
                ? OwnFacts.NONE
                : of(new OrganisationStream(key.kind(), new Slug(key.id())));
    }

    /**
     * Why a fact is refused: an organisation leads to another one that the record knows, and never back to itself.
     *
     * @param at the position that the fact would have
     * @param known whether a fact has named an organisation
     */
    Optional<NameConflict> conflict(
            OrganisationStream organisation, Naming naming, long at, Predicate<OrganisationClaim.Key> known) {
        OrganisationMerged merged = of(organisation).with(naming, at).merged();
        if (merged == null) {
            return Optional.empty();
        }
        OrganisationStream into = new OrganisationStream(organisation.kind(), merged.into());
        if (!known.test(into.name())) {
            return Optional.of(NameConflict.ofUnknown(into));
        }
        for (OrganisationStream next = into; next != null; next = next(next)) {
            if (next.equals(organisation)) {
                return Optional.of(NameConflict.ofCircle(organisation, into));
            }
        }
        return Optional.empty();
    }

    /** Whether an organisation was merged into another one, over others or not. */
    boolean leads(OrganisationStream from, OrganisationStream to) {
        Set<OrganisationStream> seen = new HashSet<>();
        OrganisationStream next = next(from);
        while (next != null && !next.equals(to) && seen.add(next)) {
            next = next(next);
        }
        return to.equals(next);
    }

    private @Nullable OrganisationStream next(OrganisationStream organisation) {
        OrganisationMerged merged = of(organisation).merged();
        return merged == null ? null : new OrganisationStream(organisation.kind(), merged.into());
    }
}
