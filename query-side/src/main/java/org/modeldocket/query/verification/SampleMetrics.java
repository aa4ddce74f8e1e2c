package org.modeldocket.query.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.modeldocket.query.projection.Projection;

/** {@code modeldocket.projection.sample.differences}. */
public final class SampleMetrics implements MeterBinder {
    private final SampleResults results;

    public SampleMetrics(SampleResults results) {
        this.results = results;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("modeldocket.projection.sample.differences", results, SampleResults::differences)
                .description("Differences from the record that the sample at the start found in the views")
                .tag("processor", Projection.NAME)
                .register(registry);
    }
}
