package org.modeldocket.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores groups of appends, each group in one transaction. Gives every fact its position, without gaps and in the order of
 * the group, and the record clock, which stands still rather than run backwards. Used by the appender's thread alone.
 *
 * <p>After a failure it knows nothing any more: {@link #recover()} reads the end of the record again before the next group,
 * so that an append whose outcome is unknown leaves neither a gap nor a double.
 */
final class GroupWriter {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    /** Other nodes may win the race for a sequence again and again; each loss needs another one's success. */
    private static final int MOST_ATTEMPTS = 10;

    private final ConnectionSource source;
    private final WriterTurn turn;
    private final Durability durability;
    private final Clock clock;
    private final Heads heads = new Heads();
    private @Nullable FactTable table;
    private Tail tail = Tail.EMPTY;

    GroupWriter(ConnectionSource source, WriterTurn turn, Durability durability, Clock clock) {
        this.source = source;
        this.turn = turn;
        this.durability = durability;
        this.clock = clock;
    }

    /** Connects where need be. What is found in the record is made durable before it counts as its end. */
    Tail recover() throws SQLException {
        if (table == null) {
            FactTable fresh = new FactTable(source.open());
            try {
                tail = fresh.tail();
                fresh.connection().commit();
                durability.makeDurable(fresh.connection());
            } catch (SQLException | RuntimeException e) {
                close(fresh);
                throw e;
            }
            table = fresh;
        }
        return tail;
    }

    /** The connection that writes, between two groups. Whoever uses it commits, or calls {@link #failed()}. */
    Connection connection() throws SQLException {
        recover();
        return connected().connection();
    }

    /** Stores what can be stored, decides about each append but those put off, and answers nobody. Not yet durable. */
    GroupPlan write(List<Append> group) throws SQLException {
        recover();
        FactTable facts = connected();
        boolean doubtful = false;
        for (int attempt = 1; ; attempt++) {
            Tail end = turn.take(facts.connection(), tail);
            if (end.position() != tail.position()) {
                // Others have stored facts, perhaps of the same releases.
                heads.clear();
                tail = end;
            }
            if (!turn.alone()) {
                lookUpHeads(facts, group);
            }
            GroupPlan plan = new GroupPlan(facts, heads, doubtful);
            for (Append append : group) {
                plan.judge(append);
            }
            try {
                Tail reached = insert(facts, plan);
                if (reached.position() > tail.position()) {
                    turn.end(facts.connection(), reached.position());
                } else {
                    facts.connection().commit();
                }
                tail = reached;
                heads.putAll(plan.heads());
                return plan;
            } catch (SQLException e) {
                if (!isConstraint(e) || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
                facts.rollback();
                heads.clear();
                doubtful = true;
            }
        }
    }

    /** Of the releases that are not known here, all in one question. */
    private void lookUpHeads(FactTable facts, List<Append> group) throws SQLException {
        Set<String> unknown = group.stream()
                .flatMap(append -> append.facts().stream())
                .filter(fact -> fact.sequence() > 0 && heads.get(fact.releaseId()) == null)
                .map(NewFact::releaseId)
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            heads.putAll(facts.heads(unknown));
        }
    }

    private Tail insert(FactTable facts, GroupPlan plan) throws SQLException {
        if (plan.accepted().isEmpty()) {
            return tail;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant recordedAt = now.isBefore(tail.recordedAt()) ? tail.recordedAt() : now;
        OffsetDateTime timestamp = FactTable.timestamp(recordedAt);
        long position = tail.position();
        for (Append append : plan.accepted()) {
            long first = position + 1;
            long last = position + append.facts().size();
            for (NewFact fact : append.facts()) {
                facts.add(fact, ++position, last, timestamp);
            }
            append.decide(new Appended(first, last));
        }
        facts.insert();
        return new Tail(position, recordedAt);
    }

    /** Returns once everything written is durable, up to and including the position returned. */
    long makeDurable() throws SQLException {
        durability.makeDurable(connected().connection());
        return tail.position();
    }

    /** The end of the record as this writer last saw it: committed, and durable but for what was written since. */
    long seen() {
        return tail.position();
    }

    /** Whether others write, too, so that the record may have grown without this writer. */
    boolean isShared() {
        return !turn.alone();
    }

    private FactTable connected() {
        if (table == null) {
            throw new IllegalStateException("not connected");
        }
        return table;
    }

    /** To be called after any failure. */
    void failed() {
        FactTable broken = table;
        table = null;
        heads.clear();
        if (broken != null) {
            close(broken);
        }
        source.failed();
    }

    void close() {
        FactTable last = table;
        table = null;
        if (last != null) {
            close(last);
        }
    }

    private static void close(FactTable table) {
        try {
            table.close();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("closing the appender's connection failed", e);
        }
    }

    static boolean isConstraint(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("23");
    }
}
