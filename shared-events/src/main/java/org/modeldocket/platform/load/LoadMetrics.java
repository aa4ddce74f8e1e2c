package org.modeldocket.platform.load;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** The metrics of this package. */
final class LoadMetrics implements MeterBinder {
    private final OverloadRejections rejections;
    private final FairScheduler scheduler;

    LoadMetrics(OverloadRejections rejections, FairScheduler scheduler) {
        this.rejections = rejections;
        this.scheduler = scheduler;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (OverloadRejections.Reason reason : OverloadRejections.Reason.values()) {
            FunctionCounter.builder("modeldocket.requests.rejected", rejections, r -> r.count(reason))
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .description("Requests that found no room and were answered 503")
                    .register(registry);
        }
        Gauge.builder("modeldocket.reads.costly.working", scheduler, FairScheduler::working)
                .description("Costly reads that are worked on now")
                .register(registry);
        Gauge.builder("modeldocket.reads.costly.begun", scheduler, FairScheduler::begun)
                .description("Costly reads that have begun and not ended")
                .register(registry);
        Gauge.builder("modeldocket.reads.costly.waiting", scheduler, FairScheduler::waiting)
                .description("Costly reads that wait for a turn")
                .register(registry);
    }
}
