package org.modeldocket.command.clock;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code /actuator/recordclock}: shows, and by POST confirms, the clock of this node. For administrators. */
@Endpoint(id = "recordclock")
public final class ClockEndpoint {
    private final ClockGuard guard;

    ClockEndpoint(ClockGuard guard) {
        this.guard = guard;
    }

    /** @param jump what the clock was, or is, stopped for */
    public record ClockState(boolean trusted, @Nullable ClockJump jump) {}

    @ReadOperation
    public ClockState state() {
        ClockJump jump = guard.look().orElse(null);
        return new ClockState(jump == null, jump);
    }

    @WriteOperation
    public ClockState confirm() {
        return new ClockState(true, guard.confirm().orElse(null));
    }
}
