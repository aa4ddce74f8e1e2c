package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.command.api.ServerTest;
import org.modeldocket.command.axon.AggregateSnapshots;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.platform.h2.ChecksummedFileSystem;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** MD-REC-011 is said of a snapshot that is at fault, and of nothing else. */
@ResourceLock(ServerTest.LOCK)
class SnapshotReadingTest {
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(AggregateSnapshots.class);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private Path directory;

    @BeforeEach
    void listen() {
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        LOGGER.addAppender(log);
    }

    @AfterEach
    void detach() {
        LOGGER.detachAppender(log);
    }

    /** By this thread: tests of others may go on beside it. */
    private List<String> logged() {
        return List.copyOf(log.list).stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** Every connection for readers is taken, as under a burst. */
    @Test
    void aRecordWithoutAFreeConnectionIsUnavailable() throws SQLException {
        try (DurableRecord record = DurableRecord.open(
                new RecordSettings(
                        directory,
                        ChecksummedFileSystem.ON_DISK,
                        64,
                        64,
                        2,
                        2,
                        2,
                        16,
                        RecordSettings.in(directory).compaction()),
                NewFacts.TEXT_SNAPSHOTS,
                Clock.systemUTC(),
                new SimpleMeterRegistry())) {
            record.appender().append(List.of(NewFacts.fact("a", 0)));
            try (Connection one = record.readers().getConnection();
                    Connection other = record.readers().getConnection()) {
                assertThat(one).isNotSameAs(other);
                assertThatThrownBy(() -> record.eventStore().readEvents("a")).isInstanceOf(RecordUnavailable.class);
            }
            assertThat(logged()).isEmpty();
            assertThat(record.eventStore().readEvents("a").asStream()).hasSize(1);
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new SQLTransientConnectionException("no connection within 2 s"), false),
                Arguments.of(new SQLTimeoutException("too slow"), false),
                Arguments.of(new SQLException("the server ends", "57P01"), false),
                Arguments.of(new SQLException("too many clients", "53300"), false),
                Arguments.of(new SQLException("broken off", "08006"), false),
                Arguments.of(new SQLException("a page is damaged", "XX001"), true),
                Arguments.of(new SQLException("a page is damaged", "HY000"), true));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureOfTheDatabaseIsToldFromOneOfTheSnapshot(SQLException failure, boolean snapshotAtFault) {
        AggregateSnapshots snapshots = new AggregateSnapshots(failingToRead(failure), NewFacts.TEXT_SNAPSHOTS, null);
        if (snapshotAtFault) {
            assertThat(snapshots.read("a")).isEmpty();
            assertThat(logged()).singleElement().asString().startsWith("MD-REC-011 ");
        } else {
            assertThatThrownBy(() -> snapshots.read("a"))
                    .isInstanceOf(RecordUnavailable.class)
                    .hasCause(failure);
            assertThat(logged()).isEmpty();
        }
    }

    /** Connects, and fails at the first statement. */
    private static DataSource failingToRead(SQLException failure) {
        InvocationHandler connection = (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                throw failure;
            }
            return null;
        };
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() {
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, connection);
            }

            @Override
            public Connection getConnection(String user, String password) {
                return getConnection();
            }
        };
    }
}
