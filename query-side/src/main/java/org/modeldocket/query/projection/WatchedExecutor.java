package org.modeldocket.query.projection;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thread for tasks that nobody waits for. It reports a task that an error ended, which would otherwise be lost. */
final class WatchedExecutor extends ScheduledThreadPoolExecutor {
    private final Consumer<Throwable> died;

    WatchedExecutor(String name, Consumer<Throwable> died) {
        super(1, work -> Thread.ofPlatform().name(name).unstarted(work));
        this.died = died;
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
        super.afterExecute(task, thrown);
        Throwable failure = thrown != null ? thrown : failureOf(task);
        if (failure != null && !isShutdown()) {
            died.accept(failure);
        }
    }

    @SuppressWarnings("UnusedException") // neither says that the task failed
    private static @Nullable Throwable failureOf(Runnable task) {
        if (!(task instanceof Future<?> future) || !future.isDone()) {
            return null;
        }
        try {
            future.get();
            return null;
        } catch (CancellationException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
