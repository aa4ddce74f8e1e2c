package org.modeldocket.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.axon.CommandBus;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.QuerySideConfiguration;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.source.StoreFeed;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.wire.MetadataKeys;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** All views made anew from a generated record, and compared row by row with those that followed it live. See README.md. */
public final class RebuildBenchmark {
    private static final Map<String, String> BY = Map.of(
            MetadataKeys.ACTOR_SUBJECT, "benchmark",
            MetadataKeys.ACTOR_NAME, "Benchmark",
            MetadataKeys.COMMAND_ID, "benchmark",
            MetadataKeys.CORRELATION_ID, "benchmark",
            MetadataKeys.CAUSATION_ID, "benchmark");

    private RebuildBenchmark() {}

    /** Arguments: a directory on the disk to measure, facts (100,000), rebuilds (3), seed (42). */
    public static void main(String[] arguments) throws Exception {
        Path disk = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "rebuild");
        int facts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int rebuilds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 42;
        try (ExecutorService snapshots = Executors.newSingleThreadExecutor();
                DurableRecord record = DurableRecord.open(
                        RecordSettings.in(disk),
                        new CaseSnapshotCodec(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry())) {
            FactFeed feed = new StoreFeed(record.source(), record.durable(), record::history, record.recordId());
            Configuration axon = CommandBus.over(record.eventStore(), Clock.systemUTC(), snapshots);
            axon.start();
            Map<String, List<String>> live;
            try (AnnotationConfigApplicationContext views = views(disk.resolve("live"), feed)) {
                long begin = System.nanoTime();
                tell(axon.commandGateway(), facts, new RecordGenerator(seed));
                double told = (System.nanoTime() - begin) / 1e9;
                caughtUp(views);
                System.out.printf(
                        "%,d facts told and followed live: %.1f s, views current %.2f s after the last%n",
                        facts, told, (System.nanoTime() - begin) / 1e9 - told);
                live = rows(views);
            }
            for (int i = 1; i <= rebuilds; i++) {
                long begin = System.nanoTime();
                Duration cpu = cpu();
                try (AnnotationConfigApplicationContext views = views(disk.resolve("rebuilt-" + i), feed)) {
                    double empty = (System.nanoTime() - begin) / 1e9;
                    caughtUp(views);
                    double seconds = (System.nanoTime() - begin) / 1e9;
                    double worked = cpu().minus(cpu).toMillis() / 1e3;
                    System.out.printf(
                            "rebuild %d: %.2f s with %.2f s to open, %,.0f facts/s, %.1f s of processor time;"
                                    + " rows as live: %b%n",
                            i, seconds, empty, facts / seconds, worked, live.equals(rows(views)));
                }
            }
            axon.shutdown();
        }
    }

    /** Of this process, all threads and the collector included. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Tells the facts through the command gateway, those of one release in their order, 64 releases at once. */
    static void tell(CommandGateway gateway, int facts, RecordGenerator generator) throws InterruptedException {
        Iterator<RecordGenerator.Told> all = generator.stream().limit(facts).iterator();
        List<ExecutorService> lanes = IntStream.range(0, 64)
                .mapToObj(i ->
                        Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()))
                .toList();
        CountDownLatch left = new CountDownLatch(facts);
        all.forEachRemaining(told -> lanes.get(Math.floorMod(told.releaseId().hashCode(), lanes.size()))
                .execute(() -> {
                    Object command = told.fact() instanceof ReleaseRegistered registered
                            ? new RegisterRelease(told.releaseId(), registered)
                            : new RecordFact(told.releaseId(), told.fact(), null);
                    gateway.sendAndWait(
                            GenericCommandMessage.asCommandMessage(command).withMetaData(BY));
                    left.countDown();
                }));
        left.await();
        lanes.forEach(ExecutorService::shutdown);
    }

    static AnnotationConfigApplicationContext views(Path directory, FactFeed feed) throws Exception {
        return views(directory, feed, Map.of());
    }

    static AnnotationConfigApplicationContext views(Path directory, FactFeed feed, Map<String, String> settings)
            throws Exception {
        Files.createDirectories(directory);
        Map<String, Object> all = new HashMap<>(settings);
        all.put("modeldocket.data", directory.toString());
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", all));
        context.registerBean(FactFeed.class, () -> feed);
        context.registerBean(SimpleMeterRegistry.class);
        context.register(QuerySideConfiguration.class);
        context.refresh();
        return context;
    }

    static void caughtUp(AnnotationConfigApplicationContext views) {
        Projection projection = views.getBean(Projection.class);
        while (projection.lag() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Every row of every table but those in which the processors keep their own place. */
    private static Map<String, List<String>> rows(AnnotationConfigApplicationContext views) {
        Map<String, List<String>> rows = new TreeMap<>();
        var jdbc = views.getBean(ViewsDatabase.class).live().jdbc();
        for (String table : jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA", String.class)) {
            if (!table.toLowerCase(Locale.ROOT).matches("checkpoint|dead_letter")) {
                rows.put(
                        table,
                        jdbc.query("SELECT * FROM \"" + table + "\"", (row, n) -> text(row)).stream()
                                .sorted()
                                .toList());
            }
        }
        return rows;
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            text.append(
                            value instanceof Blob || value instanceof byte[]
                                    ? new String(row.getBytes(i), StandardCharsets.UTF_8)
                                    : String.valueOf(value))
                    .append('|');
        }
        return text.toString();
    }
}
