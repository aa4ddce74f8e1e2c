package org.modeldocket.query.projection;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Out of service until every view has caught up with the record once: with its end, or with where that was when the view was
 * first asked about, since others may write all the while. A view that falls behind later is a matter of lag.
 */
public final class ViewsReadiness implements HealthIndicator {
    private final Processors processors;
    private final Map<String, Long> aims = new ConcurrentHashMap<>();
    private final Set<String> caughtUp = ConcurrentHashMap.newKeySet();

    public ViewsReadiness(Processors processors) {
        this.processors = processors;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (String view : processors.names()) {
            if (!hasCaughtUp(view)) {
                health.outOfService().withDetail(view, "has yet to catch up with the record");
            }
        }
        return health.build();
    }

    private boolean hasCaughtUp(String view) {
        if (caughtUp.contains(view)) {
            return true;
        }
        OptionalLong end = processors.end();
        if (end.isEmpty() || !processors.isRunning()) {
            return false;
        }
        long aim = aims.computeIfAbsent(view, first -> end.getAsLong());
        boolean now = processors.lag(view) == 0 || processors.place(view) >= aim;
        if (now) {
            caughtUp.add(view);
        }
        return now;
    }
}
