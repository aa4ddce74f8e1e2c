package org.modeldocket.command.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A jump of the clock.
 *
 * @param expected what it would have shown, by the time that has passed
 * @param shown what it showed instead
 */
public record ClockJump(Instant expected, Instant shown) {
    /** How far; negative where it jumped back. */
    public Duration by() {
        return Duration.between(expected, shown);
    }
}
