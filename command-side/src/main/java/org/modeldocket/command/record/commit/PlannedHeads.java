package org.modeldocket.command.record.commit;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.NewFact;

/** The last sequence of each stream of a group, as if the appends accepted so far were stored. */
final class PlannedHeads {
    private final FactTable table;
    private final StreamVersions known;
    private final boolean doubtful;
    private final Map<String, Long> planned = new HashMap<>();

    /** @param doubtful whether to look up every stream that the group itself does not know */
    PlannedHeads(FactTable table, StreamVersions known, boolean doubtful) {
        this.table = table;
        this.known = known;
        this.doubtful = doubtful;
    }

    /** The first fact of an append that does not follow the last one of its stream; empty where all do. */
    Optional<AppendConflict> conflict(AppendRequest append) throws SQLException {
        Map<String, Long> within = append.facts().size() == 1 ? Map.of() : new HashMap<>();
        for (NewFact fact : append.facts()) {
            Long before = within.get(fact.releaseId());
            long head = before == null ? head(fact.releaseId(), fact.sequence()) : before;
            if (fact.sequence() != head + 1) {
                return Optional.of(new AppendConflict(fact.releaseId(), fact.sequence(), head));
            }
            if (append.facts().size() > 1) {
                within.put(fact.releaseId(), fact.sequence());
            }
        }
        return Optional.empty();
    }

    private long head(String releaseId, long wanted) throws SQLException {
        Long ahead = planned.get(releaseId);
        if (ahead != null) {
            return ahead;
        }
        Long committed = known.get(releaseId);
        if (committed != null && committed + 1 == wanted) {
            return committed;
        }
        // A first fact needs no look-up: should the stream have one already, the database refuses it.
        if (committed == null && wanted == 0 && !doubtful) {
            return -1;
        }
        return table.head(releaseId);
    }

    void moveTo(NewFact accepted) {
        planned.put(accepted.releaseId(), accepted.sequence());
    }

    Map<String, Long> planned() {
        return planned;
    }
}
