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
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the names of organisations, and what directives say where they are issued, up to date with the record. A start loads
 * snapshots and reads only the facts after them. Snapshots only save time.
 */
public final class NamesInRecord {
    private static final Logger LOG = LoggerFactory.getLogger(NamesInRecord.class);

    /** The key of the snapshot among those of releases; no release has such an id. */
    static final String KEY = "*organisation-names";

    /** The key of the one of directives. */
    static final String DIRECTIVES = "*directives";

    /** How many facts are worth a snapshot. */
    public static final int WORTH = 1_000;

    /** The largest snapshot, in bytes, that the table takes: some 500,000 names. */
    private static final int MOST = 16 << 20;

    private static final int PAGE = 500;

    private final OrganisationNames names;
    private final DirectiveWordings directives;
    private long saved;

    NamesInRecord(OrganisationNames names, DirectiveWordings directives) {
        this.names = names;
        this.directives = directives;
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

    /** Every directive names an agency, so that what issues or corrects one is among the facts that name organisations. */
    private void add(StoredFact fact) {
        names.add(fact);
        directives.add(fact);
    }

    private void restore(Connection connection, long end) throws SQLException {
        Optional<SnapshotTable.Row> named = SnapshotTable.find(connection, KEY);
        Optional<SnapshotTable.Row> issued = SnapshotTable.find(connection, DIRECTIVES);
        try {
            boolean restored = named.isPresent()
                    && issued.isPresent()
                    && names.restore(named.get().payload(), end)
                    && directives.restore(issued.get().payload(), names.position());
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
    }

    /** Stores snapshots where that is worth it. The record must have the facts up to it, durably. */
    void save(FactTable facts, RecordEnd recordEnd) throws SQLException {
        if (names.position() != recordEnd.position() || names.position() < saved + WORTH) {
            return;
        }
        byte[] snapshot = names.snapshot();
        byte[] issued = directives.snapshot(names.position());
        if (snapshot.length <= MOST && issued.length <= MOST) {
            SnapshotTable.write(facts.connection(), KEY, names.position(), recordEnd.recordedAt(), snapshot);
            SnapshotTable.write(facts.connection(), DIRECTIVES, names.position(), recordEnd.recordedAt(), issued);
            facts.commit();
            saved = names.position();
        }
    }
}
