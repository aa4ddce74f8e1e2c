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
    private final RecordWideCheck check;
    private final Set<UUID> ids = new HashSet<>();
    private final List<AppendRequest> accepted = new ArrayList<>();
    private final List<AppendRequest> refused = new ArrayList<>();
    private final List<AppendRequest> putOff = new ArrayList<>();

    /** @param doubtful whether to look up every fact id, because the database has refused one of this group */
    CommitPlan(FactTable table, StreamVersions known, RecordWideCheck check, boolean doubtful) {
        this.table = table;
        this.heads = new PlannedHeads(table, known, doubtful);
        this.check = check;
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
        if (append.facts().stream().anyMatch(check::awaitsAnother)) {
            putOff.add(append);
            return;
        }
        for (NewFact fact : append.facts()) {
            RuntimeException conflict = check.conflict(fact);
            if (conflict != null) {
                refuse(append, conflict);
                return;
            }
        }
        for (NewFact fact : append.facts()) {
            check.accept(fact);
            heads.moveTo(fact);
            ids.add(fact.factId());
        }
        accepted.add(append);
    }

    private void refuse(AppendRequest append, RuntimeException reason) {
        append.refuse(reason);
        refused.add(append);
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
