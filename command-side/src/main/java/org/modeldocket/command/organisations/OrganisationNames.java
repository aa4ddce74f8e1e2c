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
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.StoredFact;

/**
 * The names of all organisations as the record gives them, folded from its facts in the order of their positions. The first
 * statement that names one gives it its name, and only a correction of that statement changes it, or a renaming in the stream of the
 * organisation, of which the last by the world clock counts; a statement that is retracted leaves the name as it was. Where stored
 * facts contradict each other, the first stands. The same for an agency's jurisdiction, which the first statement that has one gives.
 *
 * <p>Written by one thread; any number may ask for {@link #value}.
 */
public final class OrganisationNames {
    private final Map<OrganisationClaim.Key, KnownName> entries = new ConcurrentHashMap<>();
    private final Map<UUID, Set<OrganisationClaim.Key>> corrections = new HashMap<>();
    private final OwnStreams own = new OwnStreams();
    private final NameHolders holders = new NameHolders(this, own);
    private final NameConflicts conflicts = new NameConflicts(this, own, holders);
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
        OrganisationStream organisation = naming.organisation();
        if (organisation != null) {
            own.add(organisation, naming, at);
            own.of(organisation).names().forEach(name -> holders.add(organisation.name(), name));
        }
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
                holders.add(claim.key(), claim.value());
            } else if (known.mayBeRenamedBy(naming)) {
                // One that repeats the name counts too: it stands when the one that it repeats is retracted.
                entries.put(claim.key(), known.with(version));
                holders.add(claim.key(), claim.value());
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
                .writeValueAsBytes(new NamesSnapshot(
                        NamesSnapshot.FORMAT, position, List.copyOf(entries.values()), own.snapshot()));
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
            name.versions().forEach(version -> holders.add(name.key(), version.value()));
            name.versions().stream().skip(1).forEach(version -> corrects(version.factId(), name.key()));
        }
        for (NamesSnapshot.Own one : snapshot.ownFacts()) {
            add(Naming.of(one.stream(), one.fact()), one.position());
        }
        position = snapshot.position();
        return true;
    }

    /** Forgets everything; what is added next is the fact at position 1. */
    public void clear() {
        entries.clear();
        corrections.clear();
        own.clear();
        holders.clear();
        position = 0;
    }

    /** The name of an organisation, or the jurisdiction of an agency; null where no fact has given one. */
    public @Nullable String value(OrganisationClaim.Key key) {
        KnownName known = standing(key);
        return known == null ? null : known.value();
    }

    /** As {@link KnownNames#holder}. */
    public Slug holder(OrganisationKind kind, String name, @Nullable String jurisdiction, Slug otherwise) {
        return holders.holder(kind, name, jurisdiction, otherwise);
    }

    /** Why a fact is refused for the names in it, if it were added now. */
    public Optional<NameConflict> conflict(Naming naming) {
        return conflicts.of(naming, position + 1);
    }

    /** What the statement says that named it first; null where no fact has named it. */
    @Nullable
    KnownName first(OrganisationClaim.Key key) {
        return entries.get(key);
    }

    /** What counts: the last renaming, else what the first statement says. */
    @Nullable
    KnownName standing(OrganisationClaim.Key key) {
        KnownName first = entries.get(key);
        OrganisationRenamed renamed = first == null ? null : own.of(key).renamed();
        return first == null || renamed == null ? first : first.renamed(renamed);
    }

    /** Adds to {@code touched} the names that a fact, if it were added now, would give or change. */
    public void addTouched(Naming naming, Set<Object> touched) {
        for (OrganisationClaim.Key key : undone(naming)) {
            touched.add(key);
            touched.add(key.kind());
        }
        OrganisationStream organisation = naming.organisation();
        if (organisation != null) {
            touched.add(organisation.name());
            touched.add(organisation.kind());
        }
        for (OrganisationClaim claim : naming.claims()) {
            KnownName known = entries.get(claim.key());
            if (known == null || known.mayBeRenamedBy(naming) && !known.value().equals(claim.value())) {
                touched.add(claim.key());
                if (known != null) {
                    touched.add(claim.key().kind());
                }
            }
        }
    }

    /** Whether a fact is about one of the names in {@code touched}. */
    public boolean concerns(Naming naming, Set<Object> touched) {
        OrganisationStream organisation = naming.organisation();
        return naming.claims().stream().anyMatch(claim -> touched.contains(claim.key()))
                // Under a name that it gives, one that is not known yet may be another that has it now.
                || naming.claims().stream()
                        .map(OrganisationClaim::key)
                        .anyMatch(key -> entries.get(key) == null && touched.contains(key.kind()))
                || undone(naming).stream().anyMatch(touched::contains)
                // Whether one leads to another depends on what all of its kind lead to, and on which are known.
                || organisation != null
                        && touched.stream()
                                .anyMatch(other -> other.equals(organisation.kind())
                                        || other instanceof OrganisationClaim.Key key
                                                && key.kind() == organisation.kind());
    }

    private Set<OrganisationClaim.Key> undone(Naming naming) {
        return naming.undone() == null ? Set.of() : corrections.getOrDefault(naming.undone(), Set.of());
    }
}
