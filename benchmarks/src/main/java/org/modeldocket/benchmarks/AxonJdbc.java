package org.modeldocket.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.interceptors.TransactionManagingInterceptor;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.h2.jdbcx.JdbcDataSource;
import org.modeldocket.command.axon.CommandBus;
import org.modeldocket.wire.VocabularyModule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Axon's own JDBC engine on the same database with the same settings, made just as durable. */
final class AxonJdbc implements Contender {
    private static final String TABLE = """
            CREATE TABLE DomainEventEntry (
                globalIndex BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                aggregateIdentifier VARCHAR(255) NOT NULL,
                sequenceNumber BIGINT NOT NULL,
                type VARCHAR(255),
                eventIdentifier VARCHAR(255) NOT NULL UNIQUE,
                metaData VARBINARY(1048576),
                payload VARBINARY(1048576) NOT NULL,
                payloadRevision VARCHAR(255),
                payloadType VARCHAR(255) NOT NULL,
                timeStamp VARCHAR(255) NOT NULL,
                UNIQUE (aggregateIdentifier, sequenceNumber))""";
    private static final String SNAPSHOTS = """
            CREATE TABLE SnapshotEventEntry (
                aggregateIdentifier VARCHAR(255) NOT NULL,
                sequenceNumber BIGINT NOT NULL,
                type VARCHAR(255) NOT NULL,
                eventIdentifier VARCHAR(255) NOT NULL UNIQUE,
                metaData VARBINARY(1048576),
                payload VARBINARY(16777216) NOT NULL,
                payloadRevision VARCHAR(255),
                payloadType VARCHAR(255) NOT NULL,
                timeStamp VARCHAR(255) NOT NULL,
                PRIMARY KEY (aggregateIdentifier, sequenceNumber))""";

    private final ExecutorService snapshots = Executors.newSingleThreadExecutor();
    private final LongSupplier size;
    private final HikariDataSource connections;
    private final Configuration axon;

    /** On an H2 file, with a sync after each commit. */
    static AxonJdbc onFile(Path directory) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:counted:retry:" + directory.resolve("axon")
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;RETENTION_TIME=10000;TRACE_LEVEL_FILE=0;CACHE_SIZE=65536");
        source.setUser("sa");
        HikariDataSource connections = pool(source);
        return new AxonJdbc(
                connections,
                TABLE,
                SNAPSHOTS,
                new SyncingTransactions(connections),
                directory.resolve("axon.mv.db").toFile()::length);
    }

    /** On PostgreSQL, which forces each commit itself. */
    static AxonJdbc onPostgres(DataSource database) {
        HikariDataSource connections = pool(database);
        JdbcTemplate sql = new JdbcTemplate(connections);
        return new AxonJdbc(
                connections,
                TABLE.replaceAll("VARBINARY\\(\\d+\\)", "BYTEA"),
                SNAPSHOTS.replaceAll("VARBINARY\\(\\d+\\)", "BYTEA"),
                new DataSourceTransactionManager(connections),
                () -> SharedAppendBenchmark.size(sql, "domainevententry"));
    }

    private static HikariDataSource pool(DataSource source) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(16);
        return new HikariDataSource(pool);
    }

    private AxonJdbc(
            HikariDataSource connections,
            String events,
            String snapshotsOfThem,
            PlatformTransactionManager manager,
            LongSupplier size) {
        this.connections = connections;
        this.size = size;
        JdbcTemplate sql = new JdbcTemplate(connections);
        sql.execute(events);
        sql.execute(snapshotsOfThem);
        TransactionManager transactions = new SpringTransactionManager(manager);
        Jackson3Serializer json = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.addModule(new VocabularyModule()))
                .build();
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(JdbcEventStorageEngine.builder()
                        .connectionProvider(new SpringDataSourceConnectionProvider(connections))
                        .transactionManager(transactions)
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .build())
                .build();
        axon = CommandBus.over(store, Clock.systemUTC(), snapshots);
        axon.commandBus().registerHandlerInterceptor(new TransactionManagingInterceptor<>(transactions));
        axon.start();
    }

    @Override
    public String name() {
        return "axon-jdbc";
    }

    @Override
    public void send(Object command) {
        Gateway.send(axon, command);
    }

    @Override
    public long facts() {
        Long count = new JdbcTemplate(connections).queryForObject("SELECT COUNT(*) FROM DomainEventEntry", Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public long size() {
        return size.getAsLong();
    }

    @Override
    public void close() {
        axon.shutdown();
        snapshots.shutdown();
        connections.close();
    }

    private static final class SyncingTransactions extends DataSourceTransactionManager {
        private final HikariDataSource source;

        SyncingTransactions(HikariDataSource source) {
            super(source);
            this.source = source;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            super.doCommit(status);
            try (var statement = DataSourceUtils.getConnection(source).createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("not durable", e);
            }
        }
    }
}
