package org.modeldocket.command.record.commit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.modeldocket.command.record.FileCompaction;

/** The metrics of the appender. */
public final class RecordMetrics {
    private final Counter appends;
    private final Counter facts;
    private final Counter refused;
    private final Counter failures;
    private final DistributionSummary groupSize;
    private final Timer write;
    private final Timer sync;
    private final MeterRegistry registry;

    public RecordMetrics(MeterRegistry registry) {
        this.registry = registry;
        appends = Counter.builder("modeldocket.record.appends")
                .description("appends stored")
                .register(registry);
        facts = Counter.builder("modeldocket.record.facts")
                .description("facts stored")
                .register(registry);
        refused = Counter.builder("modeldocket.record.refused")
                .description("appends refused: a stale sequence, or a fact id in use")
                .register(registry);
        failures = Counter.builder("modeldocket.record.failures")
                .description("groups that the database failed to store")
                .register(registry);
        groupSize = DistributionSummary.builder("modeldocket.record.group.size")
                .description("facts stored in one group; its count is the number of groups")
                .register(registry);
        write = Timer.builder("modeldocket.record.write")
                .description("to write and commit a group")
                .register(registry);
        sync = Timer.builder("modeldocket.record.sync")
                .description("to make a group durable")
                .register(registry);
    }

    void watch(LongSupplier position, BooleanSupplier healthy, LongSupplier waiting) {
        Gauge.builder("modeldocket.record.position", position::getAsLong)
                .description("last durable position")
                .register(registry);
        Gauge.builder("modeldocket.record.healthy", () -> healthy.getAsBoolean() ? 1 : 0)
                .description("1 while the last group was stored, 0 after a failure")
                .register(registry);
        Gauge.builder("modeldocket.record.waiting", waiting::getAsLong)
                .description("appends waiting to be written")
                .register(registry);
    }

    void watchFile(FileCompaction file) {
        Gauge.builder("modeldocket.record.file.size", file::fileBytes)
                .description("bytes of the record's file")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        Gauge.builder("modeldocket.record.file.used", file::usedBytes)
                .description("bytes of the record's file in use, as of the last pause between appends")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    void written(int newAppends, int newFacts, int newRefused, long nanos) {
        appends.increment(newAppends);
        facts.increment(newFacts);
        refused.increment(newRefused);
        if (newFacts > 0) {
            groupSize.record(newFacts);
            write.record(Duration.ofNanos(nanos));
        }
    }

    void synced(long nanos) {
        sync.record(Duration.ofNanos(nanos));
    }

    void failed() {
        failures.increment();
    }
}
