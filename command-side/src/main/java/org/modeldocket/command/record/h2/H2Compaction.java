package org.modeldocket.command.record.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.modeldocket.command.record.CompactionSettings;
import org.modeldocket.command.record.Durability;
import org.modeldocket.command.record.FileCompaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rewrites what is still needed of chunks that are mostly outdated, then moves chunks from the end of the file into the space
 * that this freed, and cuts the end off. Appends never overwrite anything: they go to the end of the file. Only here is
 * space used again, and the file layer first makes everything before durable.
 */
final class H2Compaction implements FileCompaction {
    private static final Logger LOG = LoggerFactory.getLogger(H2Compaction.class);
    /** Percent of the file in use: below the first, compaction begins; from the second on, it ends. */
    private static final int WASTEFUL = 60;

    private static final int GOOD = 88;
    /** Percent of a chunk, and of the file's blocks, in use that H2 aims at. */
    private static final int TARGET = 92;
    /** H2 rewrites no chunk that is younger than its retention time of ten seconds. */
    private static final Duration RETENTION = Duration.ofSeconds(10);

    private static final Duration NOTHING_TO_DO = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final Path file;
    private final CompactionSettings settings;
    private final Durability durability = Durability.checkpointSync();
    private volatile long usedBytes;
    private boolean running;
    private long begunNanos;
    private long begunBytes;
    private long left;
    private long pausedUntil = System.nanoTime();

    H2Compaction(Path file, CompactionSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    @Override
    public Duration quiet() {
        return settings.quiet();
    }

    @Override
    public long fileBytes() {
        return file.toFile().length();
    }

    @Override
    public long usedBytes() {
        return usedBytes;
    }

    @Override
    public Duration step(Connection connection) throws SQLException {
        if (pausedUntil - System.nanoTime() > 0) {
            return RETENTION;
        }
        try {
            MVStore store = store(connection);
            RandomAccessStore chunks = (RandomAccessStore) store.getFileStore();
            long size = chunks.size();
            usedBytes = used(chunks);
            if (!running && (size < settings.smallest() || usedBytes * 100 >= size * WASTEFUL)) {
                return NOTHING_TO_DO;
            }
            long begun = System.nanoTime();
            if (!running) {
                begin(connection, size);
            }
            store.setReuseSpace(true);
            boolean smaller;
            try {
                smaller = usedBytes * 100 < size * GOOD
                        && left > 0
                        && (rewrite(store, connection) || move(store, chunks));
            } finally {
                store.setReuseSpace(false);
            }
            usedBytes = used(chunks);
            if (!smaller) {
                end(chunks.size());
                return RETENTION;
            }
            left--;
            return Duration.ofNanos(System.nanoTime() - begun);
        } catch (SQLException | RuntimeException e) {
            running = false;
            pausedUntil = System.nanoTime() + AFTER_FAILURE.toNanos();
            throw e;
        }
    }

    /** The first chunk of this run goes to the end of the file, where the file layer learns what is the newest. */
    private void begin(Connection connection, long size) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE record_identity SET record_id = record_id");
        }
        connection.commit();
        durability.makeDurable(connection);
        running = true;
        begunBytes = size;
        begunNanos = System.nanoTime();
        left = 16 + 4 * (usedBytes / settings.step());
    }

    private void end(long size) {
        running = false;
        if (size >= begunBytes) {
            // What it freed is used again once it is ten seconds old.
            return;
        }
        LOG.info(
                "MD-REC-007 the record's file was compacted from {} to {} MiB in {} s",
                begunBytes >> 20,
                size >> 20,
                Duration.ofNanos(System.nanoTime() - begunNanos).toSeconds());
    }

    /** @return whether there was anything to rewrite */
    private boolean rewrite(MVStore store, Connection connection) throws SQLException {
        // What one chunk holds may be more than a step.
        for (int limit = settings.step(); limit <= settings.step() * 16; limit *= 2) {
            if (store.compact(TARGET, limit)) {
                durability.makeDurable(connection);
                return true;
            }
        }
        return false;
    }

    /** @return whether the file became shorter, or has fewer holes */
    private boolean move(MVStore store, RandomAccessStore chunks) {
        for (int limit = settings.step() * 4; limit <= settings.step() * 64; limit *= 4) {
            long size = chunks.size();
            int filled = chunks.getFillRate();
            chunks.compactMoveChunks(TARGET, limit, store);
            if (chunks.size() < size || chunks.getFillRate() > filled) {
                return true;
            }
        }
        return false;
    }

    private static long used(FileStore<?> chunks) {
        return chunks.size() / 10_000 * chunks.getFillRate() * chunks.getChunksFillRate();
    }

    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }
}
