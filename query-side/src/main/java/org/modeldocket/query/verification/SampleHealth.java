package org.modeldocket.query.verification;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a view that answers is known to differ from the record. */
public final class SampleHealth implements HealthIndicator {
    private final SampleResults results;
    private final List<String> views;

    public SampleHealth(SampleResults results, List<String> views) {
        this.results = results;
        this.views = views;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up().withDetail("sample", results.progress());
        for (String view : views) {
            String trouble = results.trouble(view);
            if (trouble != null) {
                health.down().withDetail(view, trouble);
            }
        }
        return health.build();
    }
}
