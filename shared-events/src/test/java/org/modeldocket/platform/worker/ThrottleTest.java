package org.modeldocket.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Duration APART = Duration.ofMillis(40);

    @Test
    void aTurnIsKeptApartFromTheLastWhoeverWakesIt() {
        Throttle throttle = new Throttle(APART);
        long begun = System.nanoTime();
        throttle.await();
        LockSupport.unpark(Thread.currentThread());
        throttle.await();
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(APART.toNanos());
    }

    @Test
    void whoeverIsInterruptedWaitsForNothingAndStaysInterrupted() {
        Throttle throttle = new Throttle(Duration.ofHours(1));
        Thread.currentThread().interrupt();
        throttle.await();
        throttle.await();
        assertThat(Thread.interrupted()).isTrue();
    }
}
