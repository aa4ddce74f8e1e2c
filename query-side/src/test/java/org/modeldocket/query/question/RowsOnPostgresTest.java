package org.modeldocket.query.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.platform.postgres.PostgresServer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** COPY adds the very rows that INSERT adds, for few rows and for many. */
class RowsOnPostgresTest {
    private static final String INSERT =
            "INSERT INTO %s (id, words, number, small, yes, at, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(PostgresServer.freshDatabase(), true);
    private final JdbcTemplate jdbc = new JdbcTemplate(source);

    private record Row(
            UUID id, @Nullable String words, @Nullable Long number, byte[] bytes) {}

    @BeforeEach
    void makeTables() {
        for (String table : List.of("in_parts", "at_once")) {
            jdbc.execute(
                    "CREATE TABLE " + table + " (id UUID PRIMARY KEY, words VARCHAR(300), number BIGINT, small INTEGER,"
                            + " yes BOOLEAN, at TIMESTAMP(6) WITH TIME ZONE, bytes BYTEA)");
        }
    }

    @AfterEach
    void disconnect() {
        source.destroy();
    }

    private void write(String table, List<Row> rows) {
        Rows.insert(jdbc, INSERT.formatted(table), rows, (statement, row) -> {
            statement.setObject(1, row.id());
            statement.setString(2, row.words());
            if (row.number() == null) {
                statement.setNull(3, Types.BIGINT);
            } else {
                statement.setLong(3, row.number());
            }
            statement.setInt(4, row.bytes().length);
            statement.setBoolean(5, row.number() == null);
            statement.setObject(
                    6, OffsetDateTime.parse("2026-11-01T00:00:00.000001Z").plusNanos(row.bytes().length * 1_000L));
            statement.setBytes(7, row.bytes());
        });
    }

    private static List<Row> rows(int count) {
        List<String> words = Arrays.asList(
                "plain",
                "",
                " ",
                null,
                "\\N",
                "\\.",
                "\\",
                "\\\\",
                "a\tb",
                "a\nb",
                "a\r\nb",
                "\b\f\u000b",
                "\\x41",
                "\"',{}",
                "é 版 🙂",
                "\u0001\u007f\u0085\u2028");
        return IntStream.range(0, count)
                .mapToObj(i -> new Row(
                        new UUID(7, i),
                        words.get(i % words.size()),
                        i % 3 == 0 ? null : i % 3 == 1 ? Long.MIN_VALUE + i : Long.MAX_VALUE - i,
                        bytes(i % 257)))
                .toList();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (255 - i);
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 1_000, 2_500})
    void manyRowsAreThoseThatAreWrittenInSmallParts(int count) {
        List<Row> rows = rows(count);
        for (int from = 0; from < count; from += 19) {
            write("in_parts", rows.subList(from, Math.min(count, from + 19)));
        }
        write("at_once", rows(count));
        assertThat(jdbc.queryForList("SELECT COUNT(*) FROM at_once", Integer.class))
                .containsExactly(count);
        assertThat(jdbc.queryForList(
                        "(TABLE in_parts EXCEPT TABLE at_once) UNION ALL (TABLE at_once EXCEPT TABLE in_parts)"))
                .isEmpty();
    }

    @Test
    void aRowThatIsThereAlreadyIsToldAsWithInsertAndTheTransactionRollsBack() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        List<Row> twice = Stream.concat(rows(50).stream(), rows(1).stream()).toList();
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> write("at_once", twice)))
                .isInstanceOf(DuplicateKeyException.class);
        write("at_once", rows(50));
        assertThat(jdbc.queryForList("SELECT COUNT(*) FROM at_once", Integer.class))
                .containsExactly(50);
    }

    /** Statements that COPY cannot replace are run. */
    @Test
    void anInsertOfMoreThanParametersIsRun() {
        Rows.insert(jdbc, "INSERT INTO at_once (id, words) VALUES (?, UPPER(?))", rows(100), (statement, row) -> {
            statement.setObject(1, row.id());
            statement.setString(2, "word");
        });
        assertThat(jdbc.queryForList("SELECT DISTINCT words FROM at_once", String.class))
                .containsExactly("WORD");
    }
}
