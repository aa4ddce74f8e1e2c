package org.modeldocket.command.record.postgres;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.record.FactReader;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.platform.postgres.NotificationListener;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.platform.stream.HighWatermark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves this node's high watermark to what other nodes have committed: at once as a rule, within a second if a notification
 * was lost.
 */
public final class CommitListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommitListener.class);
    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private final FactReader reader;
    private final HighWatermark highWatermark;
    private final NotificationListener listener;

    public CommitListener(PostgresSettings database, FactReader reader, HighWatermark highWatermark) {
        this.reader = reader;
        this.highWatermark = highWatermark;
        listener = new NotificationListener(database::connect, AT_LEAST, this::received, PostgresWriteLock.CHANNEL);
    }

    public void start() {
        listener.start();
    }

    private void received(@Nullable String channel, String payload) {
        if (channel != null && !payload.isEmpty()) {
            highWatermark.advance(Long.parseLong(payload));
            return;
        }
        try {
            look();
        } catch (RecordUnavailable e) {
            LOG.debug("the end of the record cannot be read; it is tried again", e);
        }
    }

    /**
     * Returns when everything that any node had stored before the call is readable.
     *
     * @throws RecordUnavailable when the record cannot be read
     */
    public void look() {
        highWatermark.advance(reader.end());
    }

    @Override
    public void close() {
        listener.close();
    }
}
