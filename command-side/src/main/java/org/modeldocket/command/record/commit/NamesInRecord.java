package org.modeldocket.command.record.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.modeldocket.command.directives.DirectiveWordings;
import org.modeldocket.command.organisations.OrganisationNames;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.RecordEnd;
import org.modeldocket.command.record.SnapshotTable;
import org.modeldocket.command.succession.Predecessors;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the names of organisations, what directives say where they are issued, and which release succeeds which, up to date with
 * the record. A start loads
 * snapshots and reads only the facts after them. Snapshots only save time.
 */
public final class NamesInRecord {
    private static final Logger LOG = LoggerFactory.getLogger(NamesInRecord.class);

    /** The key of the snapshot among those of releases; no release has such an id. */
    static final String KEY = "*organisation-names";

    /** The key of the one of directives. */
    static final String DIRECTIVES = "*directives";

    /** The key of the one of which release succeeds which. */
    static final String SUCCESSIONS = "*successions";

    /** How many facts are worth a snapshot. */
    public static final int WORTH = 1_000;

    /** The largest snapshot, in bytes, that the table takes: some 500,000 names. */
    private static final int MOST = 16 << 20;

    private static final int PAGE = 500;

    private final OrganisationNames names;
    private final DirectiveWordings directives;
    private final Predecessors predecessors;
    private long saved;

    NamesInRecord(OrganisationNames names, DirectiveWordings directives, Predecessors predecessors) {
        this.names = names;
        this.directives = directives;
        this.predecessors = predecessors;
    }

    /** Reads what was stored since they were last looked at: what is behind the snapshot at a start, nothing as a rule. */
    void learn(FactTable facts, long end) throws SQLException {
        if (names.position() == 0 && end >= WORTH) {
            restore(facts.connection(), end);
        }
        while (names.position() < end) {
            List<StoredFact> page = facts.naming(names.position(), end, PAGE);
            page.forEach(this::add);
            if (page.size() < PAGE) {
                names.passed(end);
            }
        }
    }

    /** Facts in the order of their positions, of which those that do not follow what is known are skipped. */
    void add(List<StoredFact> facts) {
        for (StoredFact fact : facts) {
            if (fact.position() == names.position() + 1) {
                add(fact);
            }
        }
    }

    /** A directive names an agency and a registration a company, so what issues or corrects one is among the facts that name some. */
    private void add(StoredFact fact) {
        names.add(fact);
        directives.add(fact);
        predecessors.add(fact);
    }

    private void restore(Connection connection, long end) throws SQLException {
        Optional<SnapshotTable.Row> named = SnapshotTable.find(connection, KEY);
        Optional<SnapshotTable.Row> issued = SnapshotTable.find(connection, DIRECTIVES);
        Optional<SnapshotTable.Row> successions = SnapshotTable.find(connection, SUCCESSIONS);
        try {
            boolean restored = named.isPresent()
                    && issued.isPresent()
                    && successions.isPresent()
                    && names.restore(named.get().payload(), end)
                    && directives.restore(issued.get().payload(), names.position())
                    && predecessors.restore(successions.get().payload(), names.position());
            if (restored) {
                saved = names.position();
            } else {
                forget();
            }
        } catch (RuntimeException e) {
            forget();
            LOG.warn("MD-REC-011 skipped the unreadable snapshot of names", e);
        }
    }

    private void forget() {
        names.clear();
        directives.clear();
        predecessors.clear();
    }

    /** Stores snapshots where that is worth it. The record must have the facts up to it, durably. */
    void save(FactTable facts, RecordEnd recordEnd) throws SQLException {
        if (names.position() != recordEnd.position() || names.position() < saved + WORTH) {
            return;
        }
        byte[] snapshot = names.snapshot();
        byte[] issued = directives.snapshot(names.position());
        byte[] successions = predecessors.snapshot(names.position());
        if (snapshot.length <= MOST && issued.length <= MOST && successions.length <= MOST) {
            SnapshotTable.write(facts.connection(), KEY, names.position(), recordEnd.recordedAt(), snapshot);
            SnapshotTable.write(facts.connection(), DIRECTIVES, names.position(), recordEnd.recordedAt(), issued);
            SnapshotTable.write(facts.connection(), SUCCESSIONS, names.position(), recordEnd.recordedAt(), successions);
            facts.commit();
            saved = names.position();
        }
    }
}
