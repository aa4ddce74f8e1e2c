package org.modeldocket.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.config.Configuration;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.axon.CommandBus;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;

/** The record as the product runs it. */
final class OurRecord implements Contender {
    private final ExecutorService snapshots = Executors.newSingleThreadExecutor();
    private final Path directory;
    private final DurableRecord record;
    private final Configuration axon;

    OurRecord(Path directory) {
        this.directory = directory;
        RecordSettings usual = RecordSettings.in(directory);
        RecordSettings counted = usual.over("sealed:counted:retry:");
        record = DurableRecord.open(counted, new CaseSnapshotCodec(), Clock.systemUTC(), new SimpleMeterRegistry());
        axon = CommandBus.over(record.eventStore(), Clock.systemUTC(), snapshots);
        axon.start();
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public void send(Object command) {
        Gateway.send(axon, command);
    }

    @Override
    public long facts() {
        return record.places().lastPosition();
    }

    @Override
    public long size() {
        return directory.resolve("record.mv.db").toFile().length();
    }

    @Override
    public void close() {
        axon.shutdown();
        snapshots.shutdown();
        record.close();
    }
}
