package org.modeldocket.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeldocket.command.organisations.OrganisationNames;
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

    private final WriterConnection own;
    private final WriterTurn turn;
    private final Durability durability;
    private final Clock clock;
    private final Heads heads = new Heads();
    private final OrganisationNames names;
    private final NamesInRecord learning;
    private Tail tail = Tail.EMPTY;
    /** Whether others have stored facts since this writer's last group. */
    private boolean rivals;

    /** @param names kept up with the record; it must be empty */
    GroupWriter(ConnectionSource source, WriterTurn turn, Durability durability, Clock clock, OrganisationNames names) {
        own = new WriterConnection(source, turn);
        this.turn = turn;
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
    Tail recover() throws SQLException {
        if (!own.isOpen()) {
            tail = own.open(fresh -> {
                Tail found = fresh.tail();
                fresh.connection().commit();
                durability.makeDurable(fresh.connection());
                return found;
            });
        }
        return tail;
    }

    /** The connection that writes, between two groups. Whoever uses it commits, or calls {@link #failed()}. */
    Connection connection() throws SQLException {
        recover();
        return own.table().connection();
    }

    /**
     * Stores what can be stored, decides about each append but those put off, and answers nobody. Not yet durable. Where others
     * write, too, it first tries to store the group in one statement, as if nobody did; it takes the turn where that fails,
     * where an append is to be refused, and as long as there are rivals.
     *
     * @param now what {@link #now()} gave
     */
    GroupPlan write(List<Append> group, Instant now) throws SQLException {
        recover();
        FactTable facts = own.table();
        boolean doubtful = false;
        for (int attempt = 1; ; attempt++) {
            boolean inTurn = turn.alone() || rivals || attempt > 1;
            begin(facts, inTurn);
            GroupPlan plan = judge(facts, group, doubtful);
            try {
                Optional<Tail> reached =
                        inTurn || plan.refused().isEmpty() ? insert(facts, plan, now) : Optional.empty();
                if (reached.isPresent()) {
                    end(facts, reached.get());
                    heads.putAll(plan.heads());
                    plan.forEachFact(names::add);
                    return plan;
                }
                if (attempt == MOST_ATTEMPTS) {
                    throw new SQLException("facts are stored by somebody who does not take the turn");
                }
            } catch (SQLException e) {
                if (!FactTable.isConstraint(e) || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
                heads.clear();
                doubtful = inTurn;
            }
            facts.rollback();
        }
    }

    private void begin(FactTable facts, boolean inTurn) throws SQLException {
        if (!inTurn) {
            facts.connection().setAutoCommit(true);
            return;
        }
        Tail end = turn.take(facts.connection(), tail);
        rivals = end.position() != tail.position();
        if (rivals) {
            // They have stored facts, perhaps of the same releases.
            heads.clear();
            tail = end;
        }
    }

    private GroupPlan judge(FactTable facts, List<Append> group, boolean doubtful) throws SQLException {
        if (!turn.alone()) {
            lookUpHeads(facts, group);
        }
        learning.learn(facts, tail.position());
        GroupPlan plan = new GroupPlan(facts, heads, names, doubtful);
        for (Append append : group) {
            plan.judge(append);
        }
        return plan;
    }

    /** Brings the names up to what any node has stored. */
    void learnNames() throws SQLException {
        recover();
        FactTable facts = own.table();
        Tail end = facts.tail();
        learning.learn(facts, end.position());
        learning.save(facts, end);
        facts.rollback();
    }

    private void end(FactTable facts, Tail reached) throws SQLException {
        facts.commit();
        if (reached.position() > tail.position()) {
            turn.tell(reached.position());
        }
        tail = reached;
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

    /** Where the record ends then; nothing where another node's facts, or its turn, stand in the way. */
    private Optional<Tail> insert(FactTable facts, GroupPlan plan, Instant clockShows) throws SQLException {
        if (plan.accepted().isEmpty()) {
            return Optional.of(tail);
        }
        Instant now = clockShows.truncatedTo(ChronoUnit.MICROS);
        Instant recordedAt = now.isBefore(tail.recordedAt()) ? tail.recordedAt() : now;
        OffsetDateTime timestamp = FactTable.timestamp(recordedAt);
        FactInsert inserting = facts.inserting();
        long position = tail.position();
        for (Append append : plan.accepted()) {
            long first = position + 1;
            long last = position + append.facts().size();
            for (NewFact fact : append.facts()) {
                inserting.add(fact, ++position, last, timestamp);
            }
            append.decide(new Appended(first, last));
        }
        return inserting.insert() ? Optional.of(new Tail(position, recordedAt)) : Optional.empty();
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

    /** Returns once everything written is durable, up to and including the position returned. */
    long makeDurable() throws SQLException {
        durability.makeDurable(own.table().connection());
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

    /** To be called after any failure. */
    void failed() {
        heads.clear();
        names.clear();
        own.failed();
    }

    void close() {
        try {
            if (own.isOpen()) {
                learning.save(own.table(), tail);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("MD-REC-010 the snapshot of names could not be stored; the next start reads more facts", e);
        }
        own.close();
    }
}
