package org.modeldocket.command.record.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.modeldocket.command.organisations.OrganisationNames;
import org.modeldocket.command.record.ConnectionSource;
import org.modeldocket.command.record.Durability;
import org.modeldocket.command.record.FactInsert;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.FileCompaction;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.RecordEnd;
import org.modeldocket.command.record.WriteLock;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores groups of appends, each group in one transaction. Gives every fact its position, without gaps and in the order of
 * the group, and the record clock, which stands still rather than run backwards. Used by the appender's thread alone.
 *
 * <p>After a failure it knows nothing any more: {@link #recover()} reads the end of the record again before the next group,
 * so that an append whose outcome is unknown leaves neither a gap nor a double.
 */
public final class GroupWriter {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    /** Other nodes may win the race for a sequence again and again; each loss needs another one's success. */
    private static final int MOST_ATTEMPTS = 10;

    /** For how many groups more others are expected, once they have stored facts. */
    private static final int RIVALS_STAY = 100;

    /** Names are learned for a fact that has some, and else so seldom that it costs nothing. */
    private static final int MOST_UNREAD = 2_000;

    private final WriterConnection own;
    private final WriteLock lock;
    private final Durability durability;
    private final Clock clock;
    private final StreamVersions versions = new StreamVersions();
    private final OrganisationNames names;
    private final NamesInRecord learning;
    private RecordEnd recordEnd = RecordEnd.EMPTY;
    /** For how many groups others are expected to have stored facts in between. */
    private int rivals;
    /** Whether they were of releases that this writer appends to. */
    private boolean contested;

    /** @param names kept up with the record; it must be empty */
    public GroupWriter(
            ConnectionSource source, WriteLock lock, Durability durability, Clock clock, OrganisationNames names) {
        own = new WriterConnection(source, lock);
        this.lock = lock;
        this.durability = durability;
        this.clock = clock;
        this.names = names;
        this.learning = new NamesInRecord(names);
    }

    /**
     * What a group would be dated now.
     *
     * @throws org.modeldocket.command.clock.ClockNotTrusted when the clock must not date facts
     */
    Instant now() {
        return clock.instant();
    }

    /** Connects where need be. What is found in the record is made durable before it counts as its end. */
    RecordEnd recover() throws SQLException {
        if (!own.isOpen()) {
            recordEnd = own.open(fresh -> {
                RecordEnd found = fresh.tail();
                fresh.connection().commit();
                durability.makeDurable(fresh.connection());
                return found;
            });
        }
        return recordEnd;
    }

    /** The connection that writes, between two groups. The caller commits, or calls {@link #failed()}. */
    Connection connection() throws SQLException {
        recover();
        return own.table().connection();
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
        recover();
        FactTable facts = own.table();
        boolean doubtful = false;
        boolean taken = false;
        for (int attempt = 1; ; attempt++) {
            boolean inTurn = lock.alone() || rivals > 0 && contested || attempt > 1 && !taken;
            boolean behind = rivals > 0 && !inTurn;
            begin(facts, inTurn, behind);
            if (taken) {
                lock.await(facts.connection());
            }
            if (inTurn || taken) {
                more.accept(group);
            }
            CommitPlan plan = judge(facts, group, doubtful);
            try {
                boolean mayBeStored = inTurn || plan.refused().isEmpty() && !(behind && plan.hasNames());
                Optional<RecordEnd> reached = mayBeStored ? insert(facts, plan, now, behind) : Optional.empty();
                if (reached.isPresent()) {
                    end(facts, reached.get());
                    contested = contested && !plan.refused().isEmpty();
                    versions.putAll(plan.heads());
                    if (names.position() == recordEnd.position() - plan.facts()) {
                        plan.forEachFact(names::add);
                    }
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
                versions.clear();
                taken = false;
                contested |= behind;
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
        long before = recordEnd.position();
        List<StoredFact> news = new ArrayList<>();
        recordEnd = lock.take(facts.connection(), recordEnd, news::add);
        expectRivals(recordEnd.position() != before);
        if (recordEnd.position() - before != news.size()) {
            versions.clear();
        } else {
            news.forEach(fact -> versions.follow(fact.releaseId(), fact.sequence()));
        }
        learning.add(news);
    }

    private void expectRivals(boolean seen) {
        rivals = seen ? RIVALS_STAY : Math.max(0, rivals - 1);
    }

    private CommitPlan judge(FactTable facts, List<AppendRequest> group, boolean doubtful) throws SQLException {
        if (!lock.alone()) {
            lookUpHeads(facts, group);
        }
        if (recordEnd.position() - names.position() > MOST_UNREAD
                || group.stream().anyMatch(AppendRequest::hasNames)) {
            learning.learn(facts, recordEnd.position());
        }
        CommitPlan plan = new CommitPlan(facts, versions, names, doubtful);
        for (AppendRequest append : group) {
            plan.judge(append);
        }
        return plan;
    }

    /** Brings the names up to what any node has stored. */
    void learnNames() throws SQLException {
        recover();
        FactTable facts = own.table();
        RecordEnd end = facts.tail();
        learning.learn(facts, end.position());
        learning.save(facts, end);
        facts.rollback();
    }

    private void end(FactTable facts, RecordEnd reached) throws SQLException {
        facts.commit();
        if (reached.position() > recordEnd.position()) {
            lock.announce(reached.position());
        }
        recordEnd = reached;
    }

    /** Of the releases that are not known here, all in one question. */
    private void lookUpHeads(FactTable facts, List<AppendRequest> group) throws SQLException {
        Set<String> unknown = group.stream()
                .flatMap(append -> append.facts().stream())
                .filter(fact -> fact.sequence() > 0 && versions.get(fact.releaseId()) == null)
                .map(NewFact::releaseId)
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            versions.putAll(facts.heads(unknown));
        }
    }

    /** Where the record ends then; nothing where another node's facts, or its turn, stand in the way. */
    private Optional<RecordEnd> insert(FactTable facts, CommitPlan plan, Instant clockShows, boolean behind)
            throws SQLException {
        if (plan.accepted().isEmpty()) {
            return Optional.of(recordEnd);
        }
        Instant now = clockShows.truncatedTo(ChronoUnit.MICROS);
        Instant recordedAt = now.isBefore(recordEnd.recordedAt()) ? recordEnd.recordedAt() : now;
        OffsetDateTime timestamp = FactTable.timestamp(recordedAt);
        FactInsert inserting = facts.inserting();
        long position = recordEnd.position();
        for (AppendRequest append : plan.accepted()) {
            long first = position + 1;
            long last = position + append.facts().size();
            for (NewFact fact : append.facts()) {
                inserting.add(fact, ++position, last, timestamp);
            }
            append.decide(new AppendResult(first, last));
        }
        if (behind) {
            Optional<RecordEnd> reached = inserting.insertBehind();
            if (reached.isPresent()) {
                long others = reached.get().position() - position;
                expectRivals(others != 0);
                plan.accepted().forEach(append -> append.moveUp(others));
            }
            return reached;
        }
        return inserting.insertLast() ? Optional.of(new RecordEnd(position, recordedAt)) : Optional.empty();
    }

    /**
     * Writes what is there already, and makes it durable: what a group would do, without a fact.
     *
     * @return the end of the record
     */
    long probe() throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE record_identity SET record_id = record_id");
        }
        connection.commit();
        return makeDurable();
    }

    /** One step that makes the file smaller, between two groups. */
    Duration compact(FileCompaction compaction) throws SQLException {
        Connection connection = connection();
        connection.commit();
        return compaction.step(connection);
    }

    /** Returns once everything written is durable, up to and including the position returned. */
    long makeDurable() throws SQLException {
        durability.makeDurable(own.table().connection());
        return recordEnd.position();
    }

    /** The end of the record as this writer last saw it: committed, and durable but for what was written since. */
    long seen() {
        return recordEnd.position();
    }

    /** Whether others write, too, so that the record may have grown without this writer. */
    boolean isShared() {
        return !lock.alone();
    }

    /** To be called after any failure. */
    void failed() {
        versions.clear();
        names.clear();
        own.failed();
    }

    void close() {
        try {
            if (own.isOpen()) {
                learning.learn(own.table(), recordEnd.position());
                learning.save(own.table(), recordEnd);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("MD-REC-010 the snapshot of names could not be stored; the next start reads more facts", e);
        }
        own.close();
    }
}
