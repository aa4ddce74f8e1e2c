package org.modeldocket.query.source;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.stream.FactSource;
import org.modeldocket.platform.stream.StoredFactRow;
import org.modeldocket.query.source.FeedAlarms.Kind;
import org.modeldocket.wire.StoredFact;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The facts that have come from the topic, each once, in the database of the views. What came and how far each partition has
 * been read are stored in one transaction, so that nothing is lost or taken twice whatever crashes in between, and however
 * often a message is sent.
 */
final class Inbox implements FactSource {
    private static final String SELECT = "SELECT " + StoredFactRow.COLUMNS + " FROM feed_fact ";
    private static final String INSERT =
            "INSERT INTO feed_fact (" + StoredFactRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final FeedAlarms alarms;
    /** Once it is stored it stays. */
    private volatile @Nullable UUID record;

    /** @param source leads to the schema of the feed */
    Inbox(DataSource source, FeedAlarms alarms) {
        this.jdbc = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.alarms = alarms;
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/feed")
                .load()
                .migrate();
    }

    /** The offset from which to read on, by partition; one that was never read is not named. */
    Map<Integer, Long> places(String topic) {
        Map<Integer, Long> places = new HashMap<>();
        jdbc.query(
                "SELECT topic_partition, next_offset FROM feed_place WHERE topic = ?",
                row -> {
                    places.put(row.getInt(1), row.getLong(2));
                },
                topic);
        return places;
    }

    /**
     * Stores what came, all or nothing.
     *
     * @param places where this node has found or left the partitions concerned
     * @return where they are left now
     * @throws Overtaken when one of them is elsewhere
     */
    Map<Integer, Long> take(String topic, List<Arrived> arrived, Map<Integer, Long> places) {
        Map<Integer, Long> next = new HashMap<>();
        arrived.forEach(message -> next.put(message.partition(), message.offset() + 1));
        try {
            transaction.executeWithoutResult(t -> {
                move(topic, places, next);
                add(ofThisRecord(arrived));
            });
        } catch (DuplicateKeyException e) {
            throw (Overtaken) new Overtaken("facts were stored by another node meanwhile").initCause(e);
        }
        return next;
    }

    /** On PostgreSQL: says something to all that listen. Not in a transaction, since all that say something wait for each other there. */
    void say(String channel, String words) {
        jdbc.query("SELECT pg_notify(?, ?)", row -> {}, channel, words);
    }

    /** Reads a partition anew from its beginning: what is here already is passed over. */
    void rewind(String topic, int partition) {
        jdbc.update("DELETE FROM feed_place WHERE topic = ? AND topic_partition = ?", topic, partition);
    }

    private void move(String topic, Map<Integer, Long> from, Map<Integer, Long> to) {
        List<Object[]> begun = new ArrayList<>();
        List<Object[]> moved = new ArrayList<>();
        to.forEach((partition, offset) -> {
            Long before = from.get(partition);
            if (before == null) {
                begun.add(new Object[] {topic, partition, offset});
            } else {
                moved.add(new Object[] {offset, topic, partition, before});
            }
        });
        jdbc.batchUpdate("INSERT INTO feed_place (topic, topic_partition, next_offset) VALUES (?, ?, ?)", begun);
        int[] counts = jdbc.batchUpdate(
                "UPDATE feed_place SET next_offset = ? WHERE topic = ? AND topic_partition = ? AND next_offset = ?",
                moved);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                throw new Overtaken("partition " + moved.get(i)[2] + " is no longer at offset " + moved.get(i)[3]);
            }
        }
    }

    /** By position, each once, in the order in which they came. */
    private Map<Long, StoredFact> ofThisRecord(List<Arrived> arrived) {
        Map<Long, StoredFact> facts = new LinkedHashMap<>();
        UUID ours = recordId().orElse(null);
        for (Arrived message : arrived) {
            FactEvent event = message.event();
            if (event == null) {
                continue;
            }
            if (ours == null) {
                ours = event.recordId();
                jdbc.update("INSERT INTO feed_record (only_row, record_id) VALUES (1, ?)", ours);
            }
            if (ours.equals(event.recordId())) {
                StoredFact before = facts.putIfAbsent(event.fact().position(), event.fact());
                requireSame(event.fact(), before == null ? event.fact().factId() : before.factId());
            } else {
                alarms.raise(
                        Kind.FOREIGN,
                        "fact " + event.fact().factId() + " is of record " + event.recordId() + ", all others of "
                                + ours);
            }
        }
        return facts;
    }

    private void add(Map<Long, StoredFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        jdbc.query(
                "SELECT position, fact_id FROM feed_fact WHERE position = ANY(?)",
                statement -> statement.setArray(
                        1,
                        statement
                                .getConnection()
                                .createArrayOf("BIGINT", facts.keySet().toArray())),
                row -> {
                    StoredFact again = facts.remove(row.getLong(1));
                    if (again != null) {
                        requireSame(again, row.getObject(2, UUID.class));
                    }
                });
        insert(facts.values());
    }

    private void requireSame(StoredFact fact, UUID there) {
        if (!fact.factId().equals(there)) {
            alarms.raise(
                    Kind.CONTRADICTION,
                    "position " + fact.position() + " holds fact " + there + "; fact " + fact.factId()
                            + " claims it, too, and is passed over");
        }
    }

    private void insert(Collection<StoredFact> facts) {
        jdbc.batchUpdate(INSERT, facts, AT_ONCE, (statement, fact) -> {
            statement.setLong(1, fact.position());
            statement.setLong(2, fact.appendEnd());
            statement.setString(3, fact.releaseId());
            statement.setLong(4, fact.sequence());
            statement.setObject(5, fact.factId());
            statement.setString(6, fact.type());
            statement.setInt(7, fact.revision());
            statement.setObject(8, fact.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setString(9, fact.actor().subject());
            statement.setString(10, fact.actor().name());
            statement.setString(11, fact.commandId());
            statement.setString(12, fact.correlationId());
            statement.setString(13, fact.causationId());
            statement.setBytes(14, fact.payload());
        });
    }

    /** The record that the facts are of; empty until the first has come. */
    Optional<UUID> recordId() {
        UUID known = record;
        if (known == null) {
            known = jdbc.query("SELECT record_id FROM feed_record", (row, n) -> row.getObject(1, UUID.class)).stream()
                    .findFirst()
                    .orElse(null);
            record = known;
        }
        return Optional.ofNullable(known);
    }

    @Override
    public List<StoredFact> range(long first, long last) {
        return jdbc.query(
                SELECT + "WHERE position BETWEEN ? AND ? ORDER BY position",
                (row, n) -> StoredFactRow.of(row),
                first,
                last);
    }

    List<StoredFact> history(String releaseId, long throughSequence) {
        return jdbc.query(
                SELECT + "WHERE release_id = ? AND sequence <= ? ORDER BY release_id, sequence",
                (row, n) -> StoredFactRow.of(row),
                releaseId,
                throughSequence);
    }

    /**
     * Where a fact stands.
     *
     * @param follows whether what its release has just before it is here
     */
    record Stand(long position, long appendEnd, boolean follows) {}

    /** The places of facts behind a position, in their order. */
    List<Stand> after(long position, int limit) {
        return jdbc.query(
                """
                SELECT position, append_end, sequence = 0 OR EXISTS (SELECT 1 FROM feed_fact b
                    WHERE b.release_id = f.release_id AND b.sequence = f.sequence - 1 AND b.position < f.position)
                FROM feed_fact f WHERE position > ? ORDER BY position LIMIT ?""", (row, n) -> new Stand(row.getLong(1), row.getLong(2), row.getBoolean(3)), position, limit);
    }

    /** How many facts are here, and the last position among them: the same number where none is missing. */
    record Size(long count, long last) {}

    Size size() {
        return jdbc.query(
                        "SELECT COUNT(*), COALESCE(MAX(position), 0) FROM feed_fact",
                        (row, n) -> new Size(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    /** How many facts are here behind a position. */
    long countAfter(long position) {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM feed_fact WHERE position > ?", Long.class, position);
        return count == null ? 0 : count;
    }

    /** The last position here, before which others may be missing; 0 where there is none. */
    long lastPosition() {
        Long last = jdbc.queryForObject("SELECT COALESCE(MAX(position), 0) FROM feed_fact", Long.class);
        return last == null ? 0 : last;
    }
}
