package org.modeldocket.query.matrix.cell;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.vocabulary.Treatment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.util.StopWatch;

/**
 * Keeps the table of periods of the live generation. It is loaded at the start, again within {@value #SECONDS_BETWEEN_CHECKS} s when
 * another generation is live or facts came out of order, and a minute after a load has failed.
 */
public final class PeriodTables implements HeldCells, MeterBinder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodTables.class);
    private static final BitemporalPoint NOW = new BitemporalPoint(null, null);
    private static final int PART_OF_HEAP = 4;
    private static final int BYTES_OF_A_PERIOD = 100;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Executor LOADER =
            work -> Thread.ofVirtual().name("period-table").start(work);

    private static final int SECONDS_BETWEEN_CHECKS = 5;

    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("period-table-check").unstarted(work));
    private final AtomicLong loadNanos = new AtomicLong();
    private volatile @Nullable PeriodTable table;
    private volatile boolean pausing;
    private volatile boolean closed;
    private CompletableFuture<?> loading = CompletableFuture.completedFuture(null);

    public PeriodTables(LiveTables live) {
        this.live = live;
        this.jdbc = new NamedParameterJdbcTemplate(live);
    }

    /** Loads it from now on without being asked for it. */
    @SuppressWarnings("FutureReturnValueIgnored") // a check reports by itself what goes wrong
    public PeriodTables started() {
        checks.scheduleWithFixedDelay(this::check, 0, SECONDS_BETWEEN_CHECKS, TimeUnit.SECONDS);
        return this;
    }

    private void check() {
        try {
            boolean held = live.at(NOW, this::advance);
            if (!held) {
                load();
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Adds to the table what is new, so that no reader has to add much; false where there is no table of that state. */
    private boolean advance(ReadPoint at) {
        PeriodTable held = table;
        if (held == null || !held.isOf(at)) {
            return false;
        }
        held.advance(jdbc, at.position());
        return true;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("modeldocket.periods.held", this, PeriodTables::size)
                .description("Versions of periods in the table in memory; 0 while matrices are read from the database")
                .register(registry);
        TimeGauge.builder("modeldocket.periods.load", loadNanos, TimeUnit.NANOSECONDS, AtomicLong::doubleValue)
                .description("How long the last load of the table of periods took")
                .register(registry);
    }

    private long size() {
        PeriodTable held = table;
        return held == null ? 0 : held.size();
    }

    /**
     * Waits for a check and a load that are under way, which end early: a thread that is interrupted while it reads would close the
     * file of the views.
     */
    @Override
    public void close() {
        closed = true;
        checks.close();
        current().join();
    }

    private synchronized CompletableFuture<?> current() {
        return loading;
    }

    @Override
    public @Nullable Map<String, Map<Treatment, Cell>> at(ReadPoint at, Predicate<String> companies) {
        PeriodTable held = table;
        if (held == null || !held.isOf(at)) {
            load();
            return null;
        }
        try {
            return held.at(jdbc, at, companies);
        } catch (IllegalStateException | ArithmeticException e) {
            fail(e);
            return null;
        }
    }

    /** Begins to load what the readers read now, unless that is under way. */
    private synchronized void load() {
        if (loading.isDone() && !pausing && !closed) {
            loading = CompletableFuture.runAsync(this::loadNow, LOADER);
        }
    }

    /** Loads it and says when that has ended. */
    public synchronized CompletableFuture<?> loaded() {
        load();
        return loading;
    }

    private void loadNow() {
        try {
            StopWatch watch = new StopWatch();
            watch.start();
            PeriodTable loaded = Objects.requireNonNull(live.at(NOW, this::read));
            watch.stop();
            loadNanos.set(watch.getTotalTimeNanos());
            table = loaded;
            LOG.info(
                    "MD-VIEW-034 loaded the table of periods into memory: {} rows in {} ms",
                    loaded.size(),
                    watch.getTotalTimeMillis());
        } catch (CancellationException e) {
            LOG.debug("the load was ended", e);
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
        return new PeriodTable(jdbc, at, () -> closed);
    }

    private void fail(RuntimeException e) {
        table = null;
        pausing = true;
        CompletableFuture.delayedExecutor(PAUSE.toSeconds(), TimeUnit.SECONDS).execute(() -> pausing = false);
        LOG.warn(
                "MD-VIEW-033 the table of periods could not be loaded into memory; reading matrices from the database",
                e);
    }
}
