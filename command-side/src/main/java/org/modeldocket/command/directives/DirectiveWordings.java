package org.modeldocket.command.directives;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.StoredFact;

/**
 * What each directive says in each release in which it is issued, folded from the facts of the record in the order of their
 * positions: as first issued, or as corrected there. Amendments and liftings leave that as it is. A directive that is issued in one
 * more release must say the same as in one of the others, as far as both say anything.
 *
 * <p>For one thread.
 */
public final class DirectiveWordings {
    /**
     * All statements at a position.
     *
     * @param format to be raised with each change to these records, or to what a {@link Wording} holds
     */
    private record Snapshot(
            int format, long position, @Nullable List<IssuedDirective> directives) {
        static final int FORMAT = 1;
    }

    private final Map<UUID, IssuedDirective> statements = new HashMap<>();
    /** The statements that issue a directive, or did before a correction. */
    private final Map<String, Set<UUID>> byDirective = new HashMap<>();
    /** The statement that each correction is about. */
    private final Map<UUID, UUID> corrections = new HashMap<>();

    /** The next fact in the order of positions. */
    public void add(StoredFact fact) {
        add(Issuing.of(fact));
    }

    public void add(Issuing issuing) {
        Wording wording = issuing.wording();
        UUID undone = issuing.undone();
        if (undone != null) {
            statements.computeIfPresent(
                    corrections.getOrDefault(undone, undone), (id, issued) -> issued.with(undone, !issuing.redone()));
        } else if (wording != null) {
            IssuedDirective.Version version = new IssuedDirective.Version(issuing.factId(), wording, false);
            IssuedDirective known = statements.get(issuing.statement());
            if (known != null) {
                put(known.with(version));
            } else if (!issuing.isCorrection()) {
                put(new IssuedDirective(issuing.releaseId(), issuing.statement(), List.of(version), false));
            }
        }
    }

    private void put(IssuedDirective issued) {
        statements.put(issued.statement(), issued);
        for (IssuedDirective.Version version : issued.versions()) {
            byDirective
                    .computeIfAbsent(version.wording().directiveId(), id -> new LinkedHashSet<>())
                    .add(issued.statement());
            if (!version.factId().equals(issued.statement())) {
                corrections.put(version.factId(), issued.statement());
            }
        }
    }

    /** Why a fact that issues a directive is refused, if it were added now. */
    public Optional<DirectiveConflict> conflict(Issuing issuing) {
        Wording wording = issuing.wording();
        if (wording == null || issuing.isCorrection()) {
            return Optional.empty();
        }
        IssuedDirective first = null;
        for (UUID statement : byDirective.getOrDefault(wording.directiveId(), Set.of())) {
            IssuedDirective other = statements.get(statement);
            if (other == null || !other.issuesElsewhere(wording.directiveId(), issuing.releaseId())) {
                continue;
            }
            if (wording.differing(other.wording()).isEmpty()) {
                return Optional.empty();
            }
            first = first == null ? other : first;
        }
        return first == null
                ? Optional.empty()
                : Optional.of(DirectiveConflict.by(first, wording.directiveId(), wording.differing(first.wording())));
    }

    /** Adds to {@code touched} the directives of which a fact, if it were added now, would change what is known. */
    public void addTouched(Issuing issuing, Set<String> touched) {
        if (issuing.wording() != null) {
            touched.add(issuing.wording().directiveId());
        }
        UUID undone = issuing.undone();
        IssuedDirective about =
                statements.get(undone == null ? issuing.statement() : corrections.getOrDefault(undone, undone));
        if (about != null) {
            about.versions().forEach(version -> touched.add(version.wording().directiveId()));
        }
    }

    /** Whether a fact issues one of the directives in {@code touched}. */
    public static boolean concerns(Issuing issuing, Set<String> touched) {
        return issuing.wording() != null && touched.contains(issuing.wording().directiveId());
    }

    /** What {@link #restore} takes. */
    public byte[] snapshot(long position) {
        return FactJson.mapper()
                .writeValueAsBytes(new Snapshot(Snapshot.FORMAT, position, List.copyOf(statements.values())));
    }

    /**
     * Begins with the statements of a snapshot, instead of the facts up to its position.
     *
     * @return whether it was one of that position, written by this version of the product; if not, nothing is known
     */
    public boolean restore(byte[] bytes, long position) {
        clear();
        Snapshot snapshot = FactJson.mapper().readValue(bytes, Snapshot.class);
        if (snapshot.format() != Snapshot.FORMAT || snapshot.position() != position) {
            return false;
        }
        if (snapshot.directives() != null) {
            snapshot.directives().forEach(this::put);
        }
        return true;
    }

    /** Forgets everything; what is added next is the fact at position 1. */
    public void clear() {
        statements.clear();
        byDirective.clear();
        corrections.clear();
    }
}
