package org.modeldocket.command.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the clock with the time that has passed, by a source that nobody sets. A jump between two looks that is longer than the
 * limit stops {@link #clock()} until it is {@linkplain #confirm() confirmed} or the clock returns. Slow drift, and steps within the
 * limit, are followed. What a clock did while the process was not running is not seen.
 *
 * <p>A machine that was suspended looks the same: on most systems the passing time stands still meanwhile.
 */
public final class ClockGuard {
    private static final Logger LOG = LoggerFactory.getLogger(ClockGuard.class);

    private final Clock wall;
    private final LongSupplier nanos;
    private final Duration limit;
    private Instant anchor;
    private long anchorNanos;
    private @Nullable ClockJump jump;

    /**
     * @param nanos nanoseconds that have passed since some moment, such as {@link System#nanoTime}
     * @param limit the longest step of the clock that is followed without a word
     */
    public ClockGuard(Clock wall, LongSupplier nanos, Duration limit) {
        this.wall = wall;
        this.nanos = nanos;
        this.limit = limit;
        anchor = wall.instant();
        anchorNanos = nanos.getAsLong();
    }

    /** The clock; each reading throws {@link ClockNotTrusted} while it is not trusted. */
    public Clock clock() {
        return new Guarded(wall.getZone());
    }

    /** Looks at the clock, and says by what jump it is not trusted; empty while it is. */
    public synchronized Optional<ClockJump> look() {
        read();
        return Optional.ofNullable(jump);
    }

    /** Trusts the clock as it is now. Returns the jump that it was stopped for, if it was. */
    public synchronized Optional<ClockJump> confirm() {
        Optional<ClockJump> confirmed = look();
        if (confirmed.isPresent()) {
            trust(wall.instant(), nanos.getAsLong());
            LOG.warn("MD-CLK-002 the clock is confirmed at {}; recording resumes", anchor);
        }
        return confirmed;
    }

    private synchronized Instant trusted() {
        Instant now = read();
        if (jump != null) {
            throw new ClockNotTrusted(jump);
        }
        return now;
    }

    private Instant read() {
        Instant now = wall.instant();
        long passed = nanos.getAsLong();
        Instant expected = anchor.plusNanos(passed - anchorNanos);
        if (Duration.between(expected, now).abs().compareTo(limit) <= 0) {
            if (jump != null) {
                LOG.warn("MD-CLK-002 the clock is back at {}; recording resumes", now);
            }
            trust(now, passed);
        } else if (jump == null) {
            jump = new ClockJump(expected, now);
            LOG.error(
                    "MD-CLK-001 the clock jumped from {} to {}; recording is halted until the clock is confirmed",
                    expected,
                    now);
        }
        return now;
    }

    private void trust(Instant now, long passed) {
        anchor = now;
        anchorNanos = passed;
        jump = null;
    }

    private final class Guarded extends Clock {
        private final ZoneId zone;

        Guarded(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Guarded(other);
        }

        @Override
        public Instant instant() {
            return trusted();
        }
    }
}
