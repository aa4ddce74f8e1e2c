package org.modeldocket.command.record.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordEnd;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;

class PostgresInsertTest {
    private final PostgresSettings server = new PostgresSettings(PostgresServer.freshDatabase(), "postgres", "");
    private FactTable one;
    private FactTable two;

    @BeforeEach
    void open() throws SQLException {
        PostgresRecord.open(server, RecordSettings.in(Path.of("unused"))).close();
        one = table();
        two = table();
    }

    private FactTable table() throws SQLException {
        Connection connection = server.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + PostgresSchema.NAME);
            statement.execute("SET lock_timeout = '5s'");
        }
        return new FactTable(connection, new PostgresInsert(connection));
    }

    @AfterEach
    void close() throws SQLException {
        one.close();
        two.close();
    }

    private static boolean insert(FactTable table, String release, long position) throws SQLException {
        table.inserting().add(NewFacts.fact(release, 0), position, position, FactTable.timestamp(Instant.EPOCH));
        return table.inserting().insert();
    }

    @Test
    void followsTheLastFact() throws SQLException {
        assertThat(insert(one, "a", 1)).isTrue();
        one.commit();
        assertThat(insert(two, "b", 2)).isTrue();
        two.commit();
        assertThat(two.tail().position()).isEqualTo(2);
    }

    @Test
    void storesNothingWhileAnotherHasTheTurn() throws SQLException {
        insert(one, "a", 1);
        assertThat(insert(two, "b", 1)).isFalse();
        assertThat(insert(two, "b", 2)).isFalse();
        one.rollback();
        two.rollback();
        assertThat(insert(two, "b", 1)).isTrue();
    }

    @Test
    void storesNothingElsewhereThanAtTheEnd() throws SQLException {
        assertThat(insert(one, "a", 2)).as("a gap").isFalse();
        one.rollback();
        insert(one, "a", 1);
        insert(one, "b", 2);
        one.commit();
        assertThat(insert(two, "c", 2)).as("a position that is taken").isFalse();
        assertThat(insert(two, "c", 4)).as("a gap").isFalse();
        two.rollback();
        assertThat(two.tail().position()).isEqualTo(2);
    }

    @Test
    void theLastStatementCommits() throws SQLException {
        two.tail();
        assertThat(insertLast(two, "a", 1)).isTrue();
        two.rollback();
        assertThat(one.tail().position()).isEqualTo(1);
        assertThat(insertLast(two, "b", 1)).as("a position that is taken").isFalse();
        two.tail();
        assertThatThrownBy(() -> insertLast(two, "a", 2))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(FactTable.isConstraint(refused)).isTrue());
        two.rollback();
        assertThat(insertLast(one, "b", 2))
                .as("after a failure the turn is free")
                .isTrue();
        assertThat(two.tail().position()).isEqualTo(2);
    }

    @Test
    void behindOthersPositionsAndTimesMoveUp() throws SQLException {
        Instant late = Instant.parse("2026-01-02T03:04:05.000006Z");
        assertThat(insertBehind(one, "a", 1, Instant.EPOCH)).isEqualTo(new RecordEnd(1, Instant.EPOCH));
        assertThat(insertBehind(one, "b", 2, late)).isEqualTo(new RecordEnd(2, late));
        assertThat(insertBehind(two, "c", 1, Instant.EPOCH)).isEqualTo(new RecordEnd(3, late));
        two.inserting().add(NewFacts.fact("d", 0), 2, 3, FactTable.timestamp(late.plusSeconds(1)));
        two.inserting().add(NewFacts.fact("d", 1), 3, 3, FactTable.timestamp(late.plusSeconds(1)));
        assertThat(two.inserting().insertBehind()).contains(new RecordEnd(5, late.plusSeconds(1)));
        try (Statement statement = one.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT string_agg(position || release_id || sequence || append_end, ' ' ORDER BY position) FROM fact")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("1a01 2b02 3c03 4d05 5d15");
        }
    }

    @Test
    void behindOthersNothingIsStoredWithoutTheTurnOrAgainstTheKeys() throws SQLException {
        insert(one, "a", 1);
        two.inserting().add(NewFacts.fact("b", 0), 1, 1, FactTable.timestamp(Instant.EPOCH));
        assertThat(two.inserting().insertBehind()).isEmpty();
        one.commit();
        assertThat(two.tail().position()).isEqualTo(1);
        assertThat(insertBehind(two, "b", 1, Instant.EPOCH).position()).isEqualTo(2);
        assertThatThrownBy(() -> insertBehind(two, "a", 1, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(FactTable.isConstraint(refused)).isTrue());
        two.rollback();
        assertThat(insertBehind(one, "c", 1, Instant.EPOCH).position()).isEqualTo(3);
    }

    private static RecordEnd insertBehind(FactTable table, String release, long position, Instant at)
            throws SQLException {
        table.inserting().add(NewFacts.fact(release, 0), position, position, FactTable.timestamp(at));
        return table.inserting().insertBehind().orElseThrow();
    }

    private static boolean insertLast(FactTable table, String release, long position) throws SQLException {
        table.inserting().add(NewFacts.fact(release, 0), position, position, FactTable.timestamp(Instant.EPOCH));
        return table.inserting().insertLast();
    }

    /** It began to look before the other one committed, and has the turn after it. */
    @Test
    void theKeyRefusesWhatALookCameTooEarlyFor() throws SQLException {
        two.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        assertThat(two.tail()).isEqualTo(RecordEnd.EMPTY);
        insert(one, "a", 1);
        one.commit();
        assertThatThrownBy(() -> insert(two, "b", 1))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(FactTable.isConstraint(refused)).isTrue());
    }
}
