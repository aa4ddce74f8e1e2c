package org.modeldocket.command.organisations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.OrganisationClaim;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.StoredFact;

/**
 * The names of all organisations as the record gives them, folded from its facts in the order of their positions. The first
 * statement that names one gives it its name, and only a correction of that statement changes it; a statement that is retracted
 * leaves the name as it was. Where stored facts contradict each other, the first stands. The same for an agency's jurisdiction,
 * which the first statement that has one gives.
 *
 * <p>Written by one thread; any number may ask for {@link #value}.
 */
public final class OrganisationNames {
    private final Map<OrganisationClaim.Key, KnownName> entries = new ConcurrentHashMap<>();
    private final Map<UUID, Set<OrganisationClaim.Key>> corrections = new HashMap<>();
    private volatile long position;

    /** The position up to which facts have been taken into account. */
    public long position() {
        return position;
    }

    /** The next fact in the order of positions. */
    public void add(StoredFact fact) {
        add(Naming.of(fact), fact.position());
    }

    /** The facts up to this position that were not added name nothing. */
    public void passed(long end) {
        position = Math.max(position, end);
    }

    public void add(Naming naming, long at) {
        UUID undone = naming.undone();
        if (undone != null) {
            for (OrganisationClaim.Key key : undone(naming)) {
                entries.computeIfPresent(key, (k, name) -> name.with(undone, !naming.redone()));
            }
        }
        for (OrganisationClaim claim : naming.claims()) {
            KnownName.Version version = new KnownName.Version(naming.factId(), claim.value(), false);
            KnownName known = entries.get(claim.key());
            if (known == null) {
                entries.put(
                        claim.key(),
                        new KnownName(claim.key(), naming.releaseId(), naming.statement(), List.of(version)));
            } else if (known.mayBeRenamedBy(naming)) {
                // One that repeats the name counts too: it stands when the one that it repeats is retracted.
                entries.put(claim.key(), known.with(version));
                corrects(naming.factId(), claim.key());
            }
        }
        position = at;
    }

    private void corrects(UUID correction, OrganisationClaim.Key key) {
        corrections.computeIfAbsent(correction, id -> new HashSet<>()).add(key);
    }

    /** What {@link #restore} takes. */
    public byte[] snapshot() {
        return FactJson.mapper()
                .writeValueAsBytes(new NamesSnapshot(NamesSnapshot.FORMAT, position, List.copyOf(entries.values())));
    }

    /**
     * Begins with the names of a snapshot, instead of the facts up to its position.
     *
     * @param end the position at which the record ends
     * @return whether it was one of this record, written by this version of the product; if not, nothing is changed
     */
    public boolean restore(byte[] bytes, long end) {
        NamesSnapshot snapshot = FactJson.mapper().readValue(bytes, NamesSnapshot.class);
        if (snapshot.format() != NamesSnapshot.FORMAT || snapshot.position() > end) {
            return false;
        }
        clear();
        for (KnownName name : snapshot.names()) {
            entries.put(name.key(), name);
            name.versions().stream().skip(1).forEach(version -> corrects(version.factId(), name.key()));
        }
        position = snapshot.position();
        return true;
    }

    /** Forgets everything; what is added next is the fact at position 1. */
    public void clear() {
        entries.clear();
        corrections.clear();
        position = 0;
    }

    /** The name of an organisation, or the jurisdiction of an agency; null where no fact has given one. */
    public @Nullable String value(OrganisationClaim.Key key) {
        KnownName known = entries.get(key);
        return known == null ? null : known.value();
    }

    /** What stands against the names in a fact, if it were added now. */
    public Optional<NameConflict> conflict(Naming naming) {
        Map<OrganisationClaim.Key, String> within = new HashMap<>();
        for (OrganisationClaim claim : naming.claims()) {
            String before = within.putIfAbsent(claim.key(), claim.value());
            if (before != null && !ComparedName.same(before, claim.value())) {
                return Optional.of(NameConflict.within(claim, before));
            }
            KnownName known = entries.get(claim.key());
            if (known != null && !ComparedName.same(known.value(), claim.value()) && !known.mayBeRenamedBy(naming)) {
                return Optional.of(NameConflict.by(claim, known.value(), known.statement(), known.releaseId()));
            }
        }
        return Optional.empty();
    }

    /** Adds to {@code touched} the names that a fact, if it were added now, would give or change. */
    public void addTouched(Naming naming, Set<Object> touched) {
        touched.addAll(undone(naming));
        for (OrganisationClaim claim : naming.claims()) {
            KnownName known = entries.get(claim.key());
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
}
