package org.modeldocket.query.admin;

import java.util.OptionalLong;
import org.modeldocket.query.projection.Projection;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Out of service until the projection has caught up with the record once: with its end, or with where that was when it was
 * first asked about, since others may write all the while. A projection that falls behind later is a matter of lag.
 */
@Component("views-caught-up")
public final class ProjectionReadiness implements HealthIndicator {
    private final Projection projection;
    private long aim = -1;
    private boolean caughtUp;

    public ProjectionReadiness(Projection projection) {
        this.projection = projection;
    }

    @Override
    public Health health() {
        return hasCaughtUp()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail(Projection.NAME, "not caught up with the record yet")
                        .build();
    }

    private synchronized boolean hasCaughtUp() {
        OptionalLong end = caughtUp ? OptionalLong.empty() : projection.end();
        if (end.isPresent() && projection.isRunning()) {
            aim = aim < 0 ? end.getAsLong() : aim;
            caughtUp = projection.lag() == 0 || projection.position() >= aim;
        }
        return caughtUp;
    }
}
