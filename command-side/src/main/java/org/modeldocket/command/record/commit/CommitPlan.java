package org.modeldocket.command.record.commit;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.directives.DirectiveConflict;
import org.modeldocket.command.directives.DirectiveWordings;
import org.modeldocket.command.organisations.NameConflict;
import org.modeldocket.command.organisations.OrganisationNames;
import org.modeldocket.command.record.FactInsert;
import org.modeldocket.command.record.FactLocation;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.RecordEnd;

/**
 * Sorts the appends of one group: those to store, those refused, and those deferred to the next group because they use a fact
 * id of an earlier append that is not stored yet. Each append is checked as if those before it were stored.
 */
final class CommitPlan {
    private final FactTable table;
    private final PlannedHeads heads;
    private final boolean doubtful;
    private final OrganisationNames names;
    private final DirectiveWordings directives;
    /** The names that the accepted appends give or change. */
    private final Set<Object> named = new HashSet<>();
    /** The directives of which they change what is known. */
    private final Set<String> directed = new HashSet<>();

    private final Set<UUID> ids = new HashSet<>();
    private final List<AppendRequest> accepted = new ArrayList<>();
    private final List<AppendRequest> refused = new ArrayList<>();
    private final List<AppendRequest> putOff = new ArrayList<>();

    /** @param doubtful whether to look up every fact id, because the database has refused one of this group */
    CommitPlan(
            FactTable table,
            StreamVersions known,
            OrganisationNames names,
            DirectiveWordings directives,
            boolean doubtful) {
        this.table = table;
        this.heads = new PlannedHeads(table, known, doubtful);
        this.names = names;
        this.directives = directives;
        this.doubtful = doubtful;
    }

    void judge(AppendRequest append) throws SQLException {
        append.undecide();
        for (NewFact fact : append.facts()) {
            if (ids.contains(fact.factId())) {
                putOff.add(append);
                return;
            }
        }
        Optional<AppendConflict> stale = heads.conflict(append);
        if (doubtful || stale.isPresent()) {
            Optional<DuplicateFactId> taken = taken(append);
            if (taken.isPresent()) {
                refuse(append, taken.get());
                return;
            }
        }
        if (stale.isPresent()) {
            refuse(append, stale.get());
            return;
        }
        // Whether it fits a name, or a directive, is known only once that stands.
        if (append.facts().stream().anyMatch(this::awaitsAnother)) {
            putOff.add(append);
            return;
        }
        RuntimeException otherwise = otherwise(append);
        if (otherwise != null) {
            refuse(append, otherwise);
            return;
        }
        for (NewFact fact : append.facts()) {
            names.addTouched(fact.naming(), named);
            directives.addTouched(fact.issuing(), directed);
            heads.moveTo(fact);
            ids.add(fact.factId());
        }
        accepted.add(append);
    }

    private void refuse(AppendRequest append, RuntimeException reason) {
        append.refuse(reason);
        refused.add(append);
    }

    private boolean awaitsAnother(NewFact fact) {
        return !named.isEmpty() && names.concerns(fact.naming(), named)
                || !directed.isEmpty() && DirectiveWordings.concerns(fact.issuing(), directed);
    }

    /** What stands in another fact about the same organisation or directive; null where nothing does. */
    private @Nullable RuntimeException otherwise(AppendRequest append) {
        for (NewFact fact : append.facts()) {
            Optional<NameConflict> name = names.conflict(fact.naming());
            if (name.isPresent()) {
                return name.get();
            }
            Optional<DirectiveConflict> directive = directives.conflict(fact.issuing());
            if (directive.isPresent()) {
                return directive.get();
            }
        }
        return null;
    }

    private Optional<DuplicateFactId> taken(AppendRequest append) throws SQLException {
        for (NewFact fact : append.facts()) {
            Optional<FactLocation> place = table.place(fact.factId());
            if (place.isPresent()) {
                return Optional.of(new DuplicateFactId(fact.factId(), place.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether an accepted append names an organisation, or changes what does. */
    boolean hasNames() {
        return accepted.stream().anyMatch(AppendRequest::hasNames);
    }

    /** How many facts the accepted appends have. */
    int facts() {
        return accepted.stream().mapToInt(append -> append.facts().size()).sum();
    }

    List<AppendRequest> accepted() {
        return accepted;
    }

    /**
     * Gives every fact to be stored its position, without gaps and in the order of the group, and the record clock, which stands
     * still rather than run backwards.
     *
     * @param end the end of the record
     * @return where the record ends with them
     */
    RecordEnd addTo(FactInsert inserting, RecordEnd end, Instant clock) throws SQLException {
        Instant now = clock.truncatedTo(ChronoUnit.MICROS);
        Instant recordedAt = now.isBefore(end.recordedAt()) ? end.recordedAt() : now;
        OffsetDateTime timestamp = FactTable.timestamp(recordedAt);
        long position = end.position();
        for (AppendRequest append : accepted) {
            long last = position + append.facts().size();
            append.decide(new AppendResult(position + 1, last));
            for (NewFact fact : append.facts()) {
                inserting.add(fact, ++position, last, timestamp);
            }
        }
        return new RecordEnd(position, recordedAt);
    }

    /** Gives each fact to be stored with its position, once the positions are decided. */
    void forEachFact(ObjLongConsumer<NewFact> each) {
        for (AppendRequest append : accepted) {
            long position = append.decided().first();
            for (NewFact fact : append.facts()) {
                each.accept(fact, position++);
            }
        }
    }

    List<AppendRequest> refused() {
        return refused;
    }

    List<AppendRequest> putOff() {
        return putOff;
    }

    /** The last sequences of the releases concerned, once the accepted appends are stored. */
    Map<String, Long> heads() {
        return heads.planned();
    }
}
