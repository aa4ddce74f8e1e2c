package org.modeldocket.query.matrix;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.vocabulary.Treatment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Keeps the table of periods of the live generation. It is loaded when it is first asked for, again when another generation is live,
 * and a minute after a load has failed.
 */
final class PeriodTables {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodTables.class);
    private static final BitemporalPoint NOW = new BitemporalPoint(null, null);
    private static final int PART_OF_HEAP = 4;
    private static final int BYTES_OF_A_PERIOD = 100;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Executor LOADER =
            work -> Thread.ofVirtual().name("period-table").start(work);

    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private volatile @Nullable PeriodTable table;
    private volatile boolean pausing;
    private CompletableFuture<?> loading = CompletableFuture.completedFuture(null);

    PeriodTables(LiveTables live) {
        this.live = live;
        this.jdbc = new NamedParameterJdbcTemplate(live);
    }

    /** The cells of a moment, asked within its transaction; null while they have to be read from the rows. */
    @Nullable
    Map<String, Map<Treatment, CellBuilder>> at(ReadPoint at) {
        PeriodTable held = table;
        if (held == null || !held.isOf(at)) {
            load();
            return null;
        }
        try {
            return held.at(jdbc, at);
        } catch (IllegalStateException | ArithmeticException e) {
            fail(e);
            return null;
        }
    }

    /** Begins to load what the readers read now, unless that is under way. */
    private synchronized void load() {
        if (loading.isDone() && !pausing) {
            loading = CompletableFuture.runAsync(this::loadNow, LOADER);
        }
    }

    /** Loads it and says when that has ended. */
    synchronized CompletableFuture<?> loaded() {
        load();
        return loading;
    }

    private void loadNow() {
        try {
            table = Objects.requireNonNull(live.at(NOW, this::read));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private PeriodTable read(ReadPoint at) {
        Long periods = live.jdbc().queryForObject("SELECT COUNT(*) FROM treatment_period", Long.class);
        long most = Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_OF_A_PERIOD;
        if (Objects.requireNonNull(periods) > most) {
            throw new IllegalStateException("there are " + periods + " periods, and memory for " + most);
        }
        return new PeriodTable(jdbc, at);
    }

    private void fail(RuntimeException e) {
        table = null;
        pausing = true;
        CompletableFuture.delayedExecutor(PAUSE.toSeconds(), TimeUnit.SECONDS).execute(() -> pausing = false);
        LOG.warn("MD-VIEW-033 there is no table of periods in memory; matrices are read from the database", e);
    }
}
