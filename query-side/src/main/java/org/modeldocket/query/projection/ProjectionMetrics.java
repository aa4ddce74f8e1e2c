package org.modeldocket.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Per view: {@code modeldocket.projection.lag} in facts, {@code modeldocket.projection.dead.letters},
 * {@code modeldocket.projection.healthy}, 1 or 0, and
 * {@code modeldocket.projection.rebuild.progress} from 0 to 1, not a number while no rebuild is running.
 */
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
                    .description("Facts that are parked until they are tried again or the view is rebuilt")
                    .tag("processor", view)
                    .register(registry);
            Gauge.builder("modeldocket.projection.healthy", processors, p -> p.trouble(view) == null ? 1 : 0)
                    .description("1 while the view moves on and has nothing parked")
                    .tag("processor", view)
                    .register(registry);
            Gauge.builder("modeldocket.projection.rebuild.progress", processors, p -> rebuilt(p, view))
                    .description("How much of the record the running rebuild of the view has taken in, from 0 to 1")
                    .tag("processor", view)
                    .register(registry);
        }
    }

    private static double rebuilt(Processors processors, String view) {
        return processors
                .rebuildProgress(view)
                .filter(progress -> progress.state() == RebuildProgress.State.RUNNING)
                .map(RebuildProgress::share)
                .orElse(Double.NaN);
    }
}
