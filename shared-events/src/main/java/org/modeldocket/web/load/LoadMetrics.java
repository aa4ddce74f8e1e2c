package org.modeldocket.web.load;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** What the guards of this package do, in figures. */
final class LoadMetrics implements MeterBinder {
    private final Rejections rejections;
    private final FairTurns turns;

    LoadMetrics(Rejections rejections, FairTurns turns) {
        this.rejections = rejections;
        this.turns = turns;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Rejections.Reason reason : Rejections.Reason.values()) {
            FunctionCounter.builder("modeldocket.requests.rejected", rejections, r -> r.count(reason))
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .description("Requests that found no room and were answered 503")
                    .register(registry);
        }
        Gauge.builder("modeldocket.reads.costly.working", turns, FairTurns::working)
                .description("Costly reads that are worked on now")
                .register(registry);
        Gauge.builder("modeldocket.reads.costly.begun", turns, FairTurns::begun)
                .description("Costly reads that have begun and not ended")
                .register(registry);
        Gauge.builder("modeldocket.reads.costly.waiting", turns, FairTurns::waiting)
                .description("Costly reads that wait for a turn")
                .register(registry);
    }
}
