package org.modeldocket.query.source;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.postgres.NotificationPublisher;
import org.modeldocket.platform.stream.FactSource;
import org.modeldocket.platform.stream.StoredFactRow;
import org.modeldocket.query.source.FeedAlarms.Kind;
import org.modeldocket.wire.StoredFact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The facts of the topic, each once and without a gap, in the database of the views. Facts and progress are stored in one
 * transaction, so a crash loses and repeats nothing.
 */
final class Inbox implements FactSource {
    private static final String SELECT = "SELECT " + StoredFactRow.COLUMNS + " FROM feed_fact ";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final FeedAlarms alarms;
    /** Once it is stored it stays. */
    private volatile @Nullable UUID record;

    /** @param source leads to the schema of the inbox */
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

    Progress progress() {
        return jdbc.query(
                        "SELECT topic_id, next_offset, position, readable FROM feed_progress",
                        (row, n) -> new Progress(
                                row.getObject("topic_id", UUID.class),
                                row.getLong("next_offset"),
                                row.getLong("position"),
                                row.getLong("readable")))
                .getFirst();
    }

    /**
     * Stores the facts that follow and the progress, all or nothing.
     *
     * @param recordId the record of the facts; null while none has come
     * @param before the progress as this node found or left it
     * @return the progress now
     * @throws OffsetConflict when the stored progress is another one
     * @throws org.springframework.dao.DuplicateKeyException when a fact claims a sequence that another fact has
     */
    Progress append(OrderedBatch batch, UUID topicId, @Nullable UUID recordId, Progress before) {
        requireSame(batch);
        Progress after = progressAfter(batch, topicId, before);
        if (after.equals(before)) {
            return before;
        }
        transaction.executeWithoutResult(t -> {
            move(before, after);
            if (recordId != null && record == null) {
                jdbc.update(
                        "INSERT INTO feed_record (only_row, record_id) SELECT 1, CAST(? AS UUID)"
                                + " WHERE NOT EXISTS (SELECT 1 FROM feed_record)",
                        recordId);
            }
            jdbc.execute((Connection connection) -> FactInsert.into(connection, batch.next()));
        });
        return after;
    }

    private static Progress progressAfter(OrderedBatch batch, UUID topicId, Progress before) {
        long position = before.position();
        long readable = before.readable();
        for (StoredFact fact : batch.next()) {
            position = fact.position();
            if (fact.appendEnd() == position) {
                readable = position;
            }
        }
        return new Progress(topicId, batch.nextOffset(), position, readable);
    }

    private void move(Progress from, Progress to) {
        int moved = jdbc.update(
                "UPDATE feed_progress SET topic_id = ?, next_offset = ?, position = ?, readable = ?"
                        + " WHERE next_offset = ? AND position = ?",
                to.topicId(),
                to.nextOffset(),
                to.position(),
                to.readable(),
                from.nextOffset(),
                from.position());
        if (moved != 1) {
            throw new OffsetConflict();
        }
    }

    /** A repeated fact must be the one that is here; if it is not, an alarm says so and the stored one stays. */
    private void requireSame(OrderedBatch batch) {
        if (batch.repeated().isEmpty()) {
            return;
        }
        LongSummaryStatistics positions =
                batch.repeated().stream().mapToLong(StoredFact::position).summaryStatistics();
        Map<Long, StoredFact> here = Stream.concat(
                        range(positions.getMin(), positions.getMax()).stream(), batch.next().stream())
                .collect(Collectors.toMap(StoredFact::position, fact -> fact));
        for (StoredFact fact : batch.repeated()) {
            StoredFact stored = here.get(fact.position());
            if (stored == null
                    || !fact.factId().equals(stored.factId())
                    || !Arrays.equals(fact.payload(), stored.payload())) {
                alarms.raise(
                        Kind.CONTRADICTION,
                        "fact " + fact.factId() + " claims position " + fact.position() + ", which holds "
                                + (stored == null ? "no fact" : "fact " + stored.factId())
                                + "; it is skipped");
            }
        }
    }

    /** On PostgreSQL: notifies all that listen. Not in a transaction, where all that notify would wait for each other. */
    void say(String channel, String words) {
        jdbc.query(NotificationPublisher.NOTIFY, row -> {}, channel, words);
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
}
