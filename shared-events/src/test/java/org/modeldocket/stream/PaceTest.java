package org.modeldocket.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration APART = Duration.ofMillis(40);

    @Test
    void aTurnIsKeptApartFromTheLastWhoeverWakesIt() {
        Pace pace = new Pace(APART);
        long begun = System.nanoTime();
        pace.turn();
        LockSupport.unpark(Thread.currentThread());
        pace.turn();
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(APART.toNanos());
    }

    @Test
    void whoeverIsInterruptedWaitsForNothingAndStaysInterrupted() {
        Pace pace = new Pace(Duration.ofHours(1));
        Thread.currentThread().interrupt();
        pace.turn();
        pace.turn();
        assertThat(Thread.interrupted()).isTrue();
    }
}
