package org.modeldocket.query.projecting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Per view: {@code modeldocket.projection.lag} in facts, and {@code modeldocket.projection.dead.letters}. */
public final class ProjectionMetrics implements MeterBinder {
    private final Processors processors;

    public ProjectionMetrics(Processors processors) {
        this.processors = processors;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String view : processors.names()) {
            Gauge.builder("modeldocket.projection.lag", processors, p -> p.lag(view))
                    .description("Facts of the record that the view has yet to take in")
                    .tag("processor", view)
                    .register(registry);
            Gauge.builder("modeldocket.projection.dead.letters", processors, p -> p.deadLetters(view))
                    .description("Facts that are parked until the view is rebuilt")
                    .tag("processor", view)
                    .register(registry);
        }
    }
}
