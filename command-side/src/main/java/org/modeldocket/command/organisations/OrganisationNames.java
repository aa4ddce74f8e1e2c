package org.modeldocket.command.organisations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.OrganisationClaim;
import org.modeldocket.vocabulary.OrganisationKind;
import org.modeldocket.wire.StoredFact;

/**
 * The names of all organisations as the record gives them, folded from its facts in the order of their positions. The first
 * statement that names one gives it its name, and only a correction of that statement changes it; a statement that is retracted
 * leaves the name as it was. Where stored facts contradict each other, the first stands. The same for an agency's jurisdiction,
 * which the first statement that has one gives.
 *
 * <p>Written by one thread; any number may ask for {@link #name}.
 */
public final class OrganisationNames {
    /** One wording; {@code undone} while the correction that brought it is retracted. */
    private record Version(UUID factId, String value, boolean undone) {}

    /** @param versions the first wording, then those of corrections */
    private record Entry(String releaseId, UUID statement, List<Version> versions) {
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

        Entry with(Version version) {
            List<Version> more = new ArrayList<>(versions);
            more.add(version);
            return new Entry(releaseId, statement, List.copyOf(more));
        }

        Entry with(UUID correction, boolean undone) {
            return new Entry(
                    releaseId,
                    statement,
                    versions.stream()
                            .map(v -> v.factId().equals(correction) ? new Version(correction, v.value(), undone) : v)
                            .toList());
        }
    }

    private final Map<OrganisationClaim.Key, Entry> entries = new ConcurrentHashMap<>();
    private final Map<UUID, Set<OrganisationClaim.Key>> corrections = new HashMap<>();
    private long position;

    /** The position up to which facts have been taken into account. */
    public long position() {
        return position;
    }

    /** The next fact in the order of positions. */
    public void add(StoredFact fact) {
        add(Naming.of(fact), fact.position());
    }

    public void add(Naming naming, long at) {
        UUID undone = naming.undone();
        if (undone != null) {
            for (OrganisationClaim.Key key : undone(naming)) {
                entries.computeIfPresent(key, (k, entry) -> entry.with(undone, !naming.redone()));
            }
        }
        for (OrganisationClaim claim : naming.claims()) {
            Version version = new Version(naming.factId(), claim.value(), false);
            Entry known = entries.get(claim.key());
            if (known == null) {
                entries.put(claim.key(), new Entry(naming.releaseId(), naming.statement(), List.of(version)));
            } else if (known.mayBeRenamedBy(naming)) {
                // One that repeats the name counts too: it stands when the one that it repeats is retracted.
                entries.put(claim.key(), known.with(version));
                corrections
                        .computeIfAbsent(naming.factId(), id -> new HashSet<>())
                        .add(claim.key());
            }
        }
        position = at;
    }

    /** Forgets everything; what is added next is the fact at position 1. */
    public void clear() {
        entries.clear();
        corrections.clear();
        position = 0;
    }

    /** The name of an organisation; null where no fact has named it. */
    public @Nullable String name(OrganisationKind kind, String id) {
        Entry entry = entries.get(new OrganisationClaim.Key(kind, id, false));
        return entry == null ? null : entry.value();
    }

    /** What stands against the names in a fact, if it were added now. */
    public Optional<NameTaken> conflict(Naming naming) {
        Map<OrganisationClaim.Key, String> within = new HashMap<>();
        for (OrganisationClaim claim : naming.claims()) {
            String before = within.putIfAbsent(claim.key(), claim.value());
            if (before != null && !same(before, claim.value())) {
                return Optional.of(NameTaken.within(claim, before));
            }
            Entry known = entries.get(claim.key());
            if (known != null && !same(known.value(), claim.value()) && !known.mayBeRenamedBy(naming)) {
                return Optional.of(NameTaken.by(claim, known.value(), known.statement(), known.releaseId()));
            }
        }
        return Optional.empty();
    }

    /** Adds to {@code touched} the names that a fact, if it were added now, would give or change. */
    public void addTouched(Naming naming, Set<Object> touched) {
        touched.addAll(undone(naming));
        for (OrganisationClaim claim : naming.claims()) {
            Entry known = entries.get(claim.key());
            if (known == null || known.mayBeRenamedBy(naming) && !known.value().equals(claim.value())) {
                touched.add(claim.key());
            }
        }
    }

    /** Whether a fact is about one of the names in {@code touched}. */
    public boolean concerns(Naming naming, Set<Object> touched) {
        return naming.claims().stream().anyMatch(claim -> touched.contains(claim.key()))
                || undone(naming).stream().anyMatch(touched::contains);
    }

    private Set<OrganisationClaim.Key> undone(Naming naming) {
        return naming.undone() == null ? Set.of() : corrections.getOrDefault(naming.undone(), Set.of());
    }

    /** Two ways to encode the same characters are no two names. */
    private static boolean same(String one, String other) {
        return one.equals(other)
                || Normalizer.normalize(one, Normalizer.Form.NFC)
                        .equals(Normalizer.normalize(other, Normalizer.Form.NFC));
    }
}
