package org.modeldocket.query.verification;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.worker.Threads;
import org.modeldocket.query.admin.ProjectionReadiness;
import org.modeldocket.query.projection.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;

/**
 * Takes a sample of the views once after each start: when they have caught up and a while has passed, on a thread of its own that
 * rests three times as long as it works.
 */
final class SampleTask implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SampleTask.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int REST = 3;

    private final ViewSample sample;
    private final Projection processors;
    private final ProjectionReadiness readiness;
    private final Duration delay;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;
    private long worked = System.nanoTime();

    /** @param delay how long after the views have caught up */
    SampleTask(ViewSample sample, Projection processors, ProjectionReadiness readiness, Duration delay) {
        this.sample = sample;
        this.processors = processors;
        this.readiness = readiness;
        this.delay = delay;
    }

    @Override
    public void start() {
        stopping = false;
        Thread next = Thread.ofPlatform().daemon().name("views-sample").unstarted(this::run);
        thread = next;
        next.start();
    }

    private void run() {
        try {
            while (!readiness.health().getStatus().equals(Status.UP)) {
                rest(LOOK.toNanos());
            }
            rest(delay.toNanos());
            worked = System.nanoTime();
            sample.take(this::pause);
        } catch (CancellationException e) {
            LOG.debug("the server stops before the views were compared", e);
        } catch (RuntimeException | Error e) {
            LOG.warn("MD-VIEW-026 the views could not be compared with the record", e);
        }
    }

    /** Leaves the processors to others for a while. */
    private void pause() {
        rest(REST * (System.nanoTime() - worked));
        worked = System.nanoTime();
    }

    /** Not by an interrupt, which would close the files of H2. */
    private void rest(long nanos) {
        long end = System.nanoTime() + nanos;
        while (!stopping && System.nanoTime() < end) {
            LockSupport.parkNanos(this, end - System.nanoTime());
        }
        if (stopping) {
            throw new CancellationException("the server stops");
        }
    }

    @Override
    public void stop() {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            LockSupport.unpark(running);
            Threads.join(running);
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Started after the views, stopped before them. */
    @Override
    public int getPhase() {
        return processors.getPhase() + 1;
    }
}
