package org.modeldocket.command.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How this node's relay does, for metrics and health: {@code modeldocket.relay.active}, {@code modeldocket.relay.lag} in facts
 * that are not yet known to be on the topic, whichever node relays, and {@code modeldocket.relay.published}.
 */
final class RelayState {
    private final Counter published;
    private volatile boolean active;
    private volatile @Nullable String trouble;

    /** @param lag how many facts are not yet known to be on the topic */
    RelayState(MeterRegistry registry, LongSupplier lag) {
        published = Counter.builder("modeldocket.relay.published")
                .description("Facts that this node has put on the topic, repeats included")
                .register(registry);
        Gauge.builder("modeldocket.relay.active", () -> active ? 1 : 0)
                .description("1 on the node that relays")
                .register(registry);
        Gauge.builder("modeldocket.relay.lag", lag::getAsLong)
                .description("Facts of the record that are not yet known to be on the topic")
                .register(registry);
    }

    void relays() {
        active = true;
        trouble = null;
    }

    /** Another node relays, or will in a moment. */
    void standsBy() {
        active = false;
        trouble = null;
    }

    /** @return whether that is another trouble than before */
    boolean failed(Exception failure) {
        active = false;
        String before = trouble;
        trouble = failure.toString();
        return !trouble.equals(before);
    }

    void published(long facts) {
        published.increment((double) facts);
    }

    /** Why facts could not be relayed the last time; empty once they were. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
