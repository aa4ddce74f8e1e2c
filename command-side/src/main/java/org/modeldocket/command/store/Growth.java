package org.modeldocket.command.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.modeldocket.postgres.Bell;
import org.modeldocket.postgres.PostgresSettings;
import org.modeldocket.stream.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves a node's reach on over what other nodes have stored: at once as a rule, within a second where a word was lost. */
final class Growth implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Growth.class);
    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private final FactReader reader;
    private final Reach reach;
    private final Bell bell;

    Growth(PostgresSettings database, FactReader reader, Reach reach) {
        this.reader = reader;
        this.reach = reach;
        bell = new Bell(database::connect, AT_LEAST, this::heard, PostgresTurn.CHANNEL);
    }

    void start() {
        bell.start();
    }

    private void heard(@Nullable String channel, String said) {
        if (channel != null && !said.isEmpty()) {
            reach.advance(Long.parseLong(said));
            return;
        }
        try {
            look();
        } catch (RecordUnavailable e) {
            LOG.debug("the end of the record cannot be read; it is tried again", e);
        }
    }

    /**
     * Returns once everything that any node had stored before is within reach.
     *
     * @throws RecordUnavailable when the record cannot be read
     */
    void look() {
        reach.advance(reader.end());
    }

    @Override
    public void close() {
        bell.close();
    }
}
