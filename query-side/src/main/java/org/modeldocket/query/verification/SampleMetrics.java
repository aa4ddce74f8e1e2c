package org.modeldocket.query.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;

/** Per view: {@code modeldocket.projection.sample.differences}. */
public final class SampleMetrics implements MeterBinder {
    private final SampleResults results;
    private final List<String> views;

    public SampleMetrics(SampleResults results, List<String> views) {
        this.results = results;
        this.views = views;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String view : views) {
            Gauge.builder("modeldocket.projection.sample.differences", results, r -> r.differences(view))
                    .description("Differences from the record that the sample at the start found in the view")
                    .tag("processor", view)
                    .register(registry);
        }
    }
}
