package org.modeldocket.command.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the clock is not trusted, and while it is behind the last fact by more than the limit. */
final class ClockHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(ClockHealth.class);

    private final ClockGuard guard;
    private final Clock clock;
    private final StoredFactReader facts;
    private final Duration limit;

    ClockHealth(ClockGuard guard, Clock clock, StoredFactReader facts, Duration limit) {
        this.guard = guard;
        this.clock = clock;
        this.facts = facts;
        this.limit = limit;
    }

    /** To be called at the start. */
    void warnIfBehind() {
        behind().ifPresent(last -> LOG.warn(
                "MD-CLK-003 the clock shows {}, long before the last fact was recorded, {};"
                        + " facts are dated like that one until the clock has passed it",
                clock.instant(),
                last));
    }

    @Override
    public Health health() {
        Optional<ClockJump> jump = guard.look();
        if (jump.isPresent()) {
            return Health.down()
                    .withDetail("see", "MD-CLK-001 in the logging")
                    .withDetail("expected", jump.get().expected().toString())
                    .withDetail("shown", jump.get().shown().toString())
                    .build();
        }
        return behind().map(last -> Health.down()
                        .withDetail("see", "MD-CLK-003 in the logging")
                        .withDetail("lastFactRecordedAt", last.toString())
                        .build())
                .orElseGet(() -> Health.up().build());
    }

    /** When the last fact was recorded, if that is later than the clock and the limit together. */
    private Optional<Instant> behind() {
        long end = facts.lastPosition();
        return facts.range(end, end).stream()
                .map(StoredFact::recordedAt)
                .filter(last -> last.isAfter(clock.instant().plus(limit)))
                .findFirst();
    }
}
