package org.modeldocket.query.admin;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.projection.RebuildProgress;
import org.springframework.stereotype.Component;

/**
 * {@code modeldocket.projection.lag} in facts, {@code modeldocket.projection.dead.letters},
 * {@code modeldocket.projection.healthy}, 1 or 0, and
 * {@code modeldocket.projection.rebuild.progress} from 0 to 1, not a number while no rebuild is running.
 */
@Component
public final class ProjectionMetrics implements MeterBinder {
    private final Projection projection;

    public ProjectionMetrics(Projection projection) {
        this.projection = projection;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "lag", "Facts of the record that are neither applied nor parked", Projection::lag);
        gauge(
                registry,
                "dead.letters",
                "Facts that are parked until they are tried again or the views are rebuilt",
                Projection::deadLetters);
        gauge(registry, "healthy", "1 while the views move on and nothing is parked", p -> p.trouble() == null ? 1 : 0);
        gauge(
                registry,
                "rebuild.progress",
                "How much of the record the running rebuild has applied, from 0 to 1",
                ProjectionMetrics::rebuilt);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Projection> measure) {
        Gauge.builder("modeldocket.projection." + name, projection, measure)
                .description(description)
                .tag("processor", Projection.NAME)
                .register(registry);
    }

    private static double rebuilt(Projection projection) {
        return projection
                .rebuildProgress()
                .filter(progress -> progress.state() == RebuildProgress.State.RUNNING)
                .map(RebuildProgress::share)
                .orElse(Double.NaN);
    }
}
