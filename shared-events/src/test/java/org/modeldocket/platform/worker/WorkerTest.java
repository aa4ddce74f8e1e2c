package org.modeldocket.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final BlockingQueue<Integer> steps = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private volatile boolean wakesItself;
    private volatile @Nullable Error error;
    private int count;
    private final Worker worker =
            new Worker("tried", this::step, () -> ends.add("ended"), e -> ends.add("died of " + e.getMessage()));

    private Duration step() {
        steps.add(++count);
        Error thrown = error;
        if (thrown != null) {
            throw thrown;
        }
        if (wakesItself) {
            wakesItself = false;
            worker.wake();
        }
        return LONG;
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void aWakeEndsThePause() throws InterruptedException {
        worker.start();
        assertThat(steps.take()).isEqualTo(1);
        worker.wake();
        assertThat(steps.take()).isEqualTo(2);
    }

    @Test
    void aWakeDuringAStepIsNotLost() throws InterruptedException {
        wakesItself = true;
        worker.start();
        assertThat(steps.take()).isEqualTo(1);
        assertThat(steps.take()).isEqualTo(2);
    }

    @Test
    void aStopEndsThePauseAndIsTheEnd() throws InterruptedException {
        worker.start();
        steps.take();
        worker.stop();
        assertThat(ends).containsExactly("ended");
        assertThat(worker.isStarted()).isFalse();
        worker.start();
        assertThat(steps.take()).isEqualTo(2);
    }

    @Test
    void whatAStepThrowsEndsItUntilItIsStartedAgain() throws InterruptedException {
        error = new AssertionError("a fault");
        worker.start();
        assertThat(ends.take()).isEqualTo("died of a fault");
        assertThat(worker.death()).isSameAs(error);
        assertThat(worker.isStarted()).isTrue();
        error = null;
        worker.stop();
        worker.start();
        assertThat(steps.take()).isEqualTo(1);
        assertThat(steps.take()).isEqualTo(2);
        assertThat(worker.death()).isNull();
    }
}
