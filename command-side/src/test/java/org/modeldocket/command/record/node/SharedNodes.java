package org.modeldocket.command.record.node;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.commit.DuplicateFactId;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.wire.MetadataKeys;

/** Two nodes on one record on PostgreSQL, opened at once on an empty database. */
final class SharedNodes implements AutoCloseable {
    private final String url = PostgresServer.freshDatabase();
    private final List<DurableRecord> nodes = new ArrayList<>();

    SharedNodes() throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<DurableRecord> one = both.submit(this::node);
            Future<DurableRecord> two = both.submit(this::node);
            nodes.add(one.get());
            nodes.add(two.get());
        }
    }

    private DurableRecord node() {
        return DurableRecord.open(
                new PostgresSettings(url, "postgres", ""),
                RecordSettings.in(Path.of("unused")),
                NewFacts.TEXT_SNAPSHOTS,
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    List<DurableRecord> nodes() {
        return nodes;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    void sql(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    List<Long> numbers(String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    static List<Long> read(DurableRecord node, int facts) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = node.eventStore().openStream(null)) {
            while (positions.size() < facts) {
                positions.add((Long) stream.nextAvailable().getMetaData().get(MetadataKeys.POSITION));
            }
        }
        return positions;
    }

    /** Sends the same fact until it is known to be stored. */
    static NewFact until(DurableRecord node, NewFact fact) {
        while (true) {
            try {
                node.appender().append(List.of(fact));
                return fact;
            } catch (DuplicateFactId stored) {
                return fact;
            } catch (RecordUnavailable unknown) {
                Thread.onSpinWait();
            }
        }
    }

    interface Work {
        Object run(long seed) throws Exception;
    }

    static void race(int writers, Work work) throws Exception {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                long seed = i;
                tasks.add(() -> work.run(seed));
            }
            for (Future<Object> task : all.invokeAll(tasks)) {
                task.get();
            }
        }
    }

    @Override
    public void close() {
        nodes.forEach(DurableRecord::close);
    }
}
