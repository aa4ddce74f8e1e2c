package org.modeldocket.command.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.record.StoredFactReader;

/** The metrics of the log. */
record LogMetrics(StoredFactReader record, LogState state, Clock clock) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("modeldocket.log.size", this, LogMetrics::size)
                .description("facts that the newest checkpoint covers")
                .register(registry);
        Gauge.builder("modeldocket.log.lag", this, log -> Math.max(0, log.record.lastPosition() - log.size()))
                .description("facts that are recorded and not signed yet")
                .register(registry);
        Gauge.builder("modeldocket.log.checkpoint.age", this, LogMetrics::age)
                .description("time since the newest checkpoint was signed; grows while nothing is recorded")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "modeldocket.log.healthy",
                        this,
                        log -> log.state.trouble().isEmpty() ? 1 : 0)
                .description("1 while the log signs, 0 while it cannot or must not")
                .register(registry);
    }

    private long size() {
        return state.current().map(SignedCheckpoint::size).orElse(0L);
    }

    private double age() {
        return state.current()
                .map(signed ->
                        Duration.between(signed.signedAt(), clock.instant()).toMillis() / 1_000.0)
                .orElse(Double.NaN);
    }
}
