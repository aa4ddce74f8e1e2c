package org.modeldocket.command.record.commit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.modeldocket.command.organisations.OrganisationNames;
import org.modeldocket.command.record.ConnectionSource;
import org.modeldocket.command.record.Durability;
import org.modeldocket.command.record.FactInsert;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.RecordEnd;
import org.modeldocket.command.record.WriteLock;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores groups of appends, each group in one transaction, alone or in turn with the writers of other nodes. Used by the
 * appender's thread alone.
 *
 * <p>After a failure it knows nothing any more: {@link WriterConnection#recover()} reads the end of the record again before the next group,
 * so that an append whose outcome is unknown leaves neither a gap nor a double.
 */
public final class GroupWriter {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    /** Other nodes may win the race for a sequence again and again; each loss needs another one's success. */
    private static final int MOST_ATTEMPTS = 10;

    private final WriterConnection own;
    private final WriteLock lock;
    private final Clock clock;
    private final CommitPlanner planner;
    private final Rivals rivals = new Rivals();

    /** @param names kept up with the record; it must be empty */
    public GroupWriter(
            ConnectionSource source, WriteLock lock, Durability durability, Clock clock, OrganisationNames names) {
        own = new WriterConnection(source, lock, durability);
        this.lock = lock;
        this.clock = clock;
        planner = new CommitPlanner(lock.alone(), names);
    }

    /**
     * What a group would be dated now.
     *
     * @throws org.modeldocket.command.clock.ClockNotTrusted when the clock must not date facts
     */
    Instant now() {
        return clock.instant();
    }

    /** For what is done between two groups. Call {@link #failed()} where that fails. */
    WriterConnection connection() {
        return own;
    }

    /**
     * Stores what can be stored, decides about each append but those put off, and answers nobody. Not yet durable. Where others
     * write, too, it first tries to store the group in one statement, as if nobody did, or behind what rivals have stored; it
     * waits for its turn where another has it; and it reads what they have stored where the keys refuse a fact, where an append
     * is to be refused, or names an organisation.
     *
     * @param now what {@link #now()} gave
     * @param more adds to the group the appends that arrived while it waited for its turn
     */
    CommitPlan write(List<AppendRequest> group, Instant now, Consumer<List<AppendRequest>> more) throws SQLException {
        FactTable facts = own.table();
        boolean doubtful = false;
        boolean taken = false;
        for (int attempt = 1; ; attempt++) {
            boolean inTurn = lock.alone() || rivals.contested() || attempt > 1 && !taken;
            boolean behind = rivals.expected() && !inTurn;
            begin(facts, inTurn, behind);
            if (taken) {
                lock.await(facts.connection());
            }
            if (inTurn || taken) {
                more.accept(group);
            }
            CommitPlan plan = planner.plan(facts, group, own.end().position(), doubtful);
            try {
                boolean mayBeStored = inTurn || plan.refused().isEmpty() && !(behind && plan.hasNames());
                Optional<RecordEnd> reached = mayBeStored ? insert(facts, plan, now, behind) : Optional.empty();
                if (reached.isPresent()) {
                    end(facts, reached.get());
                    if (plan.refused().isEmpty()) {
                        rivals.setContested(false);
                    }
                    planner.stored(plan, reached.get().position());
                    return plan;
                }
                taken = behind && mayBeStored && !taken;
                if (attempt == MOST_ATTEMPTS) {
                    throw new SQLException("another process stores facts without the write lock");
                }
            } catch (SQLException e) {
                if (!FactTable.isConstraint(e) || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
                planner.forgetVersions();
                taken = false;
                if (behind) {
                    rivals.setContested(true);
                }
                doubtful = inTurn;
            }
            facts.rollback();
        }
    }

    private void begin(FactTable facts, boolean inTurn, boolean behind) throws SQLException {
        if (behind) {
            return;
        }
        if (!inTurn) {
            facts.connection().setAutoCommit(true);
            return;
        }
        RecordEnd before = own.end();
        List<StoredFact> news = new ArrayList<>();
        RecordEnd now = lock.take(facts.connection(), before, news::add);
        own.moveEnd(now);
        long added = now.position() - before.position();
        rivals.observe(added != 0);
        planner.follow(news, added == news.size());
    }

    /** Brings the names up to what any node has stored. */
    void learnNames() throws SQLException {
        FactTable facts = own.table();
        planner.learnNames(facts, facts.tail());
        facts.rollback();
    }

    private void end(FactTable facts, RecordEnd reached) throws SQLException {
        facts.commit();
        if (reached.position() > own.end().position()) {
            lock.announce(reached.position());
        }
        own.moveEnd(reached);
    }

    /** Where the record ends then; nothing where another node's facts, or its turn, stand in the way. */
    private Optional<RecordEnd> insert(FactTable facts, CommitPlan plan, Instant now, boolean behind)
            throws SQLException {
        if (plan.accepted().isEmpty()) {
            return Optional.of(own.end());
        }
        FactInsert inserting = facts.inserting();
        RecordEnd planned = plan.addTo(inserting, own.end(), now);
        if (behind) {
            Optional<RecordEnd> reached = inserting.insertBehind();
            if (reached.isPresent()) {
                long others = reached.get().position() - planned.position();
                rivals.observe(others != 0);
                plan.accepted().forEach(append -> append.moveUp(others));
            }
            return reached;
        }
        return inserting.insertLast() ? Optional.of(planned) : Optional.empty();
    }

    /** Whether others write, too, so that the record may have grown without this writer. */
    boolean isShared() {
        return !lock.alone();
    }

    /** To be called after any failure. */
    void failed() {
        planner.forgetAll();
        own.failed();
    }

    void close() {
        try {
            if (own.isOpen()) {
                planner.learnNames(own.table(), own.end());
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("MD-REC-010 the snapshot of names could not be stored; the next start reads more facts", e);
        }
        own.close();
    }
}
