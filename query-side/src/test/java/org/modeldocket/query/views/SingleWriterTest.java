package org.modeldocket.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SingleWriterTest {
    private static final long A_MOMENT = 100;

    private final SingleWriter writer = new SingleWriter();
    private final ExecutorService another = Executors.newSingleThreadExecutor();
    private DataSource source = new JdbcDataSource();

    @BeforeEach
    void open() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        source = writer.waiting(database);
    }

    @AfterEach
    void close() {
        another.close();
    }

    @Test
    void nothingIsDoneAloneWhileATransactionWrites() throws Exception {
        Future<String> alone;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            alone = another.submit(() -> writer.alone(() -> "saved"));
            assertWaiting(alone);
            connection.commit();
            assertWaiting(alone);
        }
        assertThat(alone.get(10, TimeUnit.SECONDS)).isEqualTo("saved");
    }

    @Test
    void aTransactionWaitsForAnother() throws Exception {
        Future<Boolean> second;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            second = another.submit(this::writes);
            assertWaiting(second);
            connection.setAutoCommit(true);
            assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void oneThatOnlyReadsWaitsForNobody() throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(another.submit(this::reads).get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aTransactionThatFailsMakesRoom() throws Exception {
        assertThatThrownBy(this::fails).isInstanceOf(SQLException.class);
        assertThat(another.submit(this::writes).get(10, TimeUnit.SECONDS)).isTrue();
    }

    private boolean writes() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            return true;
        }
    }

    private boolean reads() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return true;
        }
    }

    private void fails() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("no SQL");
        }
    }

    private static void assertWaiting(Future<?> work) {
        assertThatThrownBy(() -> work.get(A_MOMENT, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }
}
