package org.modeldocket.query.admin;

import org.modeldocket.query.projection.Projection;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the projection does not move on, or has parked a case. */
@Component("projections")
public final class ProjectionHealth implements HealthIndicator {
    private final Projection projection;

    public ProjectionHealth(Projection projection) {
        this.projection = projection;
    }

    @Override
    public Health health() {
        String trouble = projection.trouble();
        Health.Builder health = trouble == null ? Health.up() : Health.down();
        return health.withDetail(Projection.NAME, trouble == null ? "up to date or on its way" : trouble)
                .build();
    }
}
