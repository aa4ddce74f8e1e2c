package org.modeldocket.query.verification;

import org.modeldocket.query.projection.Projection;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the views that answer are known to differ from the record. */
public final class SampleHealth implements HealthIndicator {
    private final SampleResults results;

    public SampleHealth(SampleResults results) {
        this.results = results;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up().withDetail("sample", results.progress());
        String trouble = results.trouble();
        return (trouble == null ? health : health.down().withDetail(Projection.NAME, trouble)).build();
    }
}
