package org.modeldocket.platform.worker;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread that works in steps, and pauses between them until it is woken or the pause is over. What a step throws ends it; it can
 * be started again. Started and stopped by one thread at a time.
 */
public final class Worker {
    private final String name;
    private final Supplier<Duration> step;
    private final Runnable ended;
    private final Consumer<Throwable> died;
    private final Signal news = new Signal();
    private volatile @Nullable Thread thread;
    private volatile boolean stopped = true;
    private volatile @Nullable Throwable death;

    /**
     * @param name of the thread
     * @param step returns how long to wait for news before the next one; zero where there may be more to do at once
     * @param ended is run after the last step when it was stopped
     * @param died gets what a step has thrown
     */
    public Worker(String name, Supplier<Duration> step, Runnable ended, Consumer<Throwable> died) {
        this.name = name;
        this.step = step;
        this.ended = ended;
        this.died = died;
    }

    /** Not to be called while it runs. */
    public void start() {
        stopped = false;
        death = null;
        Thread next = Thread.ofPlatform().name(name).unstarted(this::run);
        thread = next;
        next.start();
    }

    /** Returns once the step at hand has ended. */
    public void stop() {
        stopped = true;
        wake();
        Thread running = thread;
        if (running != null) {
            thread = null;
            Threads.join(running);
        }
    }

    /** Ends the pause, or the next one if it does not pause now. */
    public void wake() {
        news.happened();
    }

    private void run() {
        try {
            while (!stopped) {
                long seen = news.count();
                await(seen, step.get());
            }
            ended.run();
        } catch (Throwable e) {
            death = e;
            died.accept(e);
        }
    }

    private void await(long seen, Duration pause) {
        try {
            news.awaitAnother(seen, System.nanoTime() + pause.toNanos());
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /** Whether it is to end, or was never started. A long step asks now and then. */
    public boolean isStopped() {
        return stopped;
    }

    /** Whether it was started, and not stopped since. */
    public boolean isStarted() {
        return thread != null;
    }

    /** What a step has thrown; null while it lives. */
    public @Nullable Throwable death() {
        return death;
    }
}
