package org.modeldocket.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.command.relay.RelayConfiguration;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.query.source.KafkaSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many facts a second the topic carries from the record to the inbox of a query-side node. See README.md. */
public final class TopicBenchmark {
    private static final Map<String, String> BY = Map.of("actorSubject", "token:bench", "actorName", "Benchmark");
    private static final int GROUP = 500;

    private final String brokers;
    private final String server;
    private final String user;
    private final String password;
    private final int facts;
    private final PostgresSettings recordDatabase;

    private TopicBenchmark(String... arguments) {
        brokers = arguments[0];
        server = arguments[1];
        user = arguments[2];
        password = arguments[3];
        facts = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 100_000;
        recordDatabase = freshDatabase("bench_record");
    }

    /**
     * Arguments: brokers, the JDBC URL of a server's database, a user who may create others, the password, facts (100,000),
     * rounds (3).
     */
    public static void main(String[] arguments) throws Exception {
        TopicBenchmark benchmark = new TopicBenchmark(arguments);
        int rounds = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 3;
        try (DurableRecord record = benchmark.openRecord()) {
            benchmark.fill(record);
            for (int round = 0; round < rounds; round++) {
                benchmark.measure(record);
            }
        }
    }

    private PostgresSettings freshDatabase(String name) {
        String fresh = name + "_" + UUID.randomUUID().toString().substring(0, 8);
        try (HikariDataSource source = pool(new PostgresSettings(server, user, password))) {
            new JdbcTemplate(source).execute("CREATE DATABASE " + fresh);
        }
        return new PostgresSettings(server.replaceFirst("/[^/?]+(?=$|\\?)", "/" + fresh), user, password);
    }

    private static HikariDataSource pool(PostgresSettings database) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.username());
        source.setPassword(database.password());
        source.setMaximumPoolSize(3);
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        return source;
    }

    private DurableRecord openRecord() throws Exception {
        Path directory = Files.createTempDirectory("topic");
        return DurableRecord.open(
                recordDatabase,
                RecordSettings.in(directory),
                new CaseSnapshotCodec(),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private void fill(DurableRecord record) {
        Iterator<RecordGenerator.Told> told = new RecordGenerator(42).stream().iterator();
        Map<String, Long> sequences = new HashMap<>();
        for (int stored = 0; stored < facts; stored += GROUP) {
            List<GenericDomainEventMessage<ReleaseFact>> group = new ArrayList<>();
            for (int i = stored; i < Math.min(facts, stored + GROUP); i++) {
                RecordGenerator.Told next = told.next();
                String release = next.releaseId().toString();
                long sequence = sequences.merge(release, 1L, Long::sum) - 1;
                group.add(new GenericDomainEventMessage<>("Release", release, sequence, next.fact(), BY));
            }
            record.eventStore().publish(group);
        }
    }

    private void measure(DurableRecord record) throws Exception {
        String topicName = "bench-" + UUID.randomUUID();
        double relayed;
        long begun = System.nanoTime();
        try (AnnotationConfigApplicationContext relay = relay(record, topicName)) {
            MeterRegistry meters = relay.getBean(MeterRegistry.class);
            await(() -> meters.get("modeldocket.relay.published").counter().count() >= facts);
            relayed = rate(begun);
            TopicSettings topic = relay.getBean(TopicSettings.class);
            double inH2 = intoH2(topic);
            double inPostgres = intoPostgres(topic);
            System.out.printf(
                    "relay %,.0f facts/s, inbox on H2 %,.0f, on PostgreSQL %,.0f%n", relayed, inH2, inPostgres);
        }
        through(record);
    }

    /** The relay and the inbox at the same time. */
    private void through(DurableRecord record) throws Exception {
        String topicName = "bench-" + UUID.randomUUID();
        PostgresSettings database = freshDatabase("bench_inbox");
        try (HikariDataSource inbox = pool(database)) {
            long begun = System.nanoTime();
            try (AnnotationConfigApplicationContext relay = relay(record, topicName);
                    KafkaSource source =
                            KafkaSource.shared(inbox, database, relay.getBean(TopicSettings.class), topicName)) {
                await(() -> source.highWatermark().get() >= facts);
                System.out.printf("from the record into the inbox %,.0f facts/s%n", rate(begun));
            }
        }
    }

    private double intoH2(TopicSettings topic) throws Exception {
        Path file = Files.createTempDirectory("inbox").resolve("views");
        JdbcConnectionPool inbox = JdbcConnectionPool.create("jdbc:h2:file:" + file + ";WRITE_DELAY=10000", "sa", "");
        try {
            return into(inbox, topic, null);
        } finally {
            inbox.dispose();
        }
    }

    private double intoPostgres(TopicSettings topic) throws Exception {
        PostgresSettings database = freshDatabase("bench_inbox");
        try (HikariDataSource inbox = pool(database)) {
            return into(inbox, topic, database);
        }
    }

    private double into(DataSource inbox, TopicSettings topic, @Nullable PostgresSettings shared) throws Exception {
        long begun = System.nanoTime();
        try (KafkaSource source = shared == null
                ? KafkaSource.alone(inbox, topic)
                : KafkaSource.shared(inbox, shared, topic, "bench-" + UUID.randomUUID())) {
            await(() -> source.highWatermark().get() >= facts);
            return rate(begun);
        }
    }

    private AnnotationConfigApplicationContext relay(DurableRecord record, String topic) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "benchmark",
                        Map.of(
                                "modeldocket.kafka.bootstrap-servers", brokers,
                                "modeldocket.kafka.topic", topic)));
        context.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
        context.registerBean(DurableRecord.class, () -> record, bean -> bean.setDestroyMethodName(""));
        context.registerBean(PostgresSettings.class, () -> recordDatabase);
        context.register(RelayConfiguration.class);
        context.refresh();
        return context;
    }

    private double rate(long begun) {
        return facts / ((System.nanoTime() - begun) / 1e9);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
