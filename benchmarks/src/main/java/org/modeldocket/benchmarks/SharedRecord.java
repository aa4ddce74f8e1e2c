package org.modeldocket.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.config.Configuration;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.axon.CommandBus;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record on PostgreSQL, as one or more nodes of the command side share it. */
final class SharedRecord implements Contender {
    /** Which node gets a command. */
    enum Routing {
        /** Any. */
        RANDOM,
        /** The one that the hash of the release's id names, modulo the number of nodes: as behind a proxy that hashes the id. */
        BY_RELEASE
    }

    private final Routing routing;
    private final ExecutorService snapshots = Executors.newSingleThreadExecutor();
    private final JdbcTemplate sql;
    private final List<DurableRecord> records = new ArrayList<>();
    private final List<Configuration> nodes = new ArrayList<>();

    SharedRecord(PostgresSettings database, int count, Routing routing, Path directory, JdbcTemplate sql) {
        this.routing = routing;
        this.sql = sql;
        for (int i = 0; i < count; i++) {
            DurableRecord record = DurableRecord.open(
                    database,
                    RecordSettings.in(directory),
                    new CaseSnapshotCodec(),
                    Clock.systemUTC(),
                    new SimpleMeterRegistry());
            records.add(record);
            Configuration axon = CommandBus.over(record.eventStore(), Clock.systemUTC(), snapshots);
            axon.start();
            nodes.add(axon);
        }
    }

    @Override
    public String name() {
        String count = nodes.size() == 1 ? "record, one node" : "record, " + nodes.size() + " nodes";
        return routing == Routing.BY_RELEASE ? count + ", by release" : count;
    }

    /** Another node may have been first to the same case: then the command is sent again, as a client would. */
    @Override
    public void send(Object command) {
        Configuration node = nodes.get(
                switch (routing) {
                    case RANDOM -> ThreadLocalRandom.current().nextInt(nodes.size());
                    case BY_RELEASE -> Math.floorMod(release(command).value().hashCode(), nodes.size());
                });
        for (int attempt = 0; ; attempt++) {
            try {
                Gateway.send(node, command);
                return;
            } catch (RuntimeException e) {
                if (attempt == 5) {
                    throw e;
                }
            }
        }
    }

    private static ReleaseId release(Object command) {
        return switch (command) {
            case RegisterRelease register -> register.releaseId();
            case RecordFact fact -> fact.releaseId();
            default -> throw new IllegalArgumentException("not a command of one release: " + command);
        };
    }

    @Override
    public long facts() {
        return records.getFirst().places().lastPosition();
    }

    @Override
    public long size() {
        return SharedAppendBenchmark.size(sql, "record.fact");
    }

    @Override
    public void close() {
        nodes.forEach(Configuration::shutdown);
        snapshots.shutdown();
        records.forEach(DurableRecord::close);
    }
}
