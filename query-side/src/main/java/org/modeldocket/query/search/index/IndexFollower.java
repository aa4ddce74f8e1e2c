package org.modeldocket.query.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings an index up to the facts that the views have committed, batch by batch; it is never ahead of them. One that was saved with
 * a fact that the views do not have there is of another record, and is not used.
 */
final class IndexFollower {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int BATCH = 5_000;
    private static final Duration SAVED_EACH = Duration.ofSeconds(5);
    private static final String NEXT = """
            SELECT position, release_id, sequence, recorded_at, actor_subject, actor_name, type, revision, payload
            FROM timeline_fact WHERE position > ? AND position <= ? ORDER BY position LIMIT\s""" + BATCH;

    private final IndexStore store;
    private final JdbcTemplate views;
    private final IndexWriting writing;
    /** Whether the views are known to have the facts that it was made from. */
    private volatile boolean checked;

    private final long openedAt = System.nanoTime();
    private long savedAt = openedAt;
    private boolean making;

    IndexFollower(IndexStore store, JdbcTemplate views, Function<ReleaseId, List<Statement>> cases) {
        this.store = store;
        this.views = views;
        this.writing = new IndexWriting(store, cases);
        this.checked = store.last().row() == 0;
        this.making = checked;
    }

    IndexStore store() {
        return store;
    }

    /** The position up to which it answers; 0 until the views have the facts that it was made from. */
    long position() {
        return checked ? store.last().position() : 0;
    }

    /** Whether it was made from other facts than those of the views, as far as these are. */
    boolean isForeign(long upTo) {
        IndexStore.Last last = store.last();
        if (!checked && last.row() <= upTo) {
            List<UUID> there = views.query(
                    "SELECT fact_id FROM timeline_fact WHERE position = ?",
                    (row, n) -> row.getObject(1, UUID.class),
                    last.row());
            checked = there.contains(last.factId());
            return !checked;
        }
        return false;
    }

    /**
     * Adds one batch, and saves now and then.
     *
     * @param upTo the position of the views
     * @return whether there may be more
     */
    boolean follow(long upTo) throws IOException {
        IndexStore.Last last = store.last();
        if (last.position() >= upTo) {
            if (!store.isSaved() && System.nanoTime() - savedAt > SAVED_EACH.toNanos()) {
                save();
            }
            return false;
        }
        List<RecordedFact> facts = views.query(NEXT, IndexFollower::fact, last.position(), upTo);
        boolean more = facts.size() == BATCH;
        if (!facts.isEmpty()) {
            writing.write(facts);
            RecordedFact end = facts.getLast();
            last = new IndexStore.Last(end.position(), end.fact().factId().value(), end.position());
        }
        store.moveTo(new IndexStore.Last(last.row(), last.factId(), more ? last.position() : upTo));
        if (System.nanoTime() - savedAt > SAVED_EACH.toNanos()) {
            save();
        }
        return more;
    }

    private void save() throws IOException {
        store.save();
        savedAt = System.nanoTime();
    }

    /** Logs once that an index that was empty has all facts. */
    void reportMade() {
        if (making && store.last().row() > 0) {
            making = false;
            LOG.info(
                    "MD-SEARCH-007 the search index was made, up to position {}: {} s",
                    store.last().position(),
                    (System.nanoTime() - openedAt) / 1_000_000_000);
        }
    }

    /** Saves what there is. */
    void close() {
        try {
            if (!store.isSaved()) {
                store.save();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            store.close();
        }
    }

    private static RecordedFact fact(ResultSet row, int number) throws SQLException {
        return new RecordedFact(
                new ReleaseId(row.getString("release_id")),
                row.getLong("sequence"),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("actor_subject"), row.getString("actor_name")),
                FactJson.read(row.getString("type"), row.getInt("revision"), row.getBytes("payload")));
    }
}
