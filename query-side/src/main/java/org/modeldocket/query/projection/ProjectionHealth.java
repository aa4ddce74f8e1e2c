package org.modeldocket.query.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a view does not move on, or has parked a case. */
public final class ProjectionHealth implements HealthIndicator {
    private final Processors processors;

    public ProjectionHealth(Processors processors) {
        this.processors = processors;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (String view : processors.names()) {
            String trouble = processors.trouble(view);
            if (trouble != null) {
                health.down();
            }
            health.withDetail(view, trouble == null ? "up to date or on its way" : trouble);
        }
        return health.build();
    }
}
