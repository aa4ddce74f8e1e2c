package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the Grafana dashboard on PostgreSQL, with the founding cases, as the user that {@code databases.sh} creates. */
class DashboardSqlTest {
    private static final Path DOCKER = Path.of("../docker");
    private static final String PASSWORD = "read";

    private static MemoryRecord record;
    private static RunningViews views;
    private static SingleConnectionDataSource connection;
    private static JdbcTemplate reader;

    @BeforeAll
    static void start() throws Exception {
        Where where = Where.onPostgres();
        String url = where.settings().get("spring.datasource.url").toString();
        try (Connection owner = DriverManager.getConnection(url)) {
            createReader(owner);
        }
        record = new MemoryRecord();
        FoundingFacts.tell(record);
        views = new RunningViews(where, record.feed()).caughtUp();
        connection = new SingleConnectionDataSource(url.replaceFirst("\\?.*", ""), "reader", PASSWORD, true);
        reader = new JdbcTemplate(connection);
    }

    /** Runs the part of the script, which psql reads, on a database of another name and owner. */
    private static void createReader(Connection owner) throws IOException, SQLException {
        String script = Files.readString(DOCKER.resolve("postgres/databases.sh"));
        String sql = script.substring(script.indexOf("CREATE ROLE reader"), script.lastIndexOf("SQL"))
                .replace(":'password'", "'" + PASSWORD + "'")
                .replace("DATABASE views", "DATABASE " + owner.getCatalog())
                .replace("AUTHORIZATION views", "AUTHORIZATION postgres")
                .replace("FOR ROLE views", "FOR ROLE postgres");
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @AfterAll
    static void stop() {
        connection.destroy();
        views.close();
        record.close();
    }

    private static String sqlOf(String panel) throws IOException {
        JsonNode dashboard =
                JsonMapper.shared().readTree(Files.readString(DOCKER.resolve("grafana/dashboards/model-docket.json")));
        return dashboard
                .get("panels")
                .valueStream()
                .filter(one -> one.path("title").asString().equals(panel))
                .findFirst()
                .orElseThrow()
                .get("targets")
                .get(0)
                .get("rawSql")
                .asString();
    }

    private static List<String> rows(String panel) throws IOException {
        return reader.query(sqlOf(panel), (row, n) -> {
            StringBuilder text = new StringBuilder(row.getString(1));
            for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                text.append(" | ").append(row.getString(i));
            }
            return text.toString();
        });
    }

    @Test
    void theMatrixHasTheNumbersOfTheHomePage() throws IOException {
        assertThat(rows("Treatments by company"))
                .containsExactly(
                        "Anthropic | DIRECTIVE_BINDING | 2 of 2 | 2 | 2",
                        "Anthropic | SUSPENSION | 2 of 2 | 2 | 2",
                        "OpenAI | DIRECTIVE_REQUESTED | 1 of 1 | 1 | 1",
                        "OpenAI | PREVIEW | 1 of 1 | 1 | 1",
                        "OpenAI | REVIEW | 1 of 1 | 1 | 1");
    }

    @Test
    void factsAreCountedByMonth() throws IOException {
        assertThat(rows("Facts recorded each month")).containsExactly("2026-11 | 12");
    }

    @Test
    void rowsStayReadableWhenTheViewsAreRebuilt() throws IOException {
        views.rebuilt();
        assertThat(rows("Facts recorded each month")).containsExactly("2026-11 | 12");
        assertThat(reader.queryForObject("SELECT COUNT(*) FROM v_cases", Long.class))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE views.view_generation SET state = 'OLD'",
                "SET default_transaction_read_only = off; DELETE FROM views.view_generation",
                "SET default_transaction_read_only = off; CREATE TABLE views.mine (a INT)",
                "SET default_transaction_read_only = off; DROP VIEW views.v_facts"
            })
    void theReaderCannotWrite(String statement) {
        assertThatThrownBy(() -> reader.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .containsAnyOf("read-only transaction", "permission denied", "must be owner");
        reader.execute("SET default_transaction_read_only = on");
    }

    @Test
    void theDataSourceOfThePanelsIsProvisioned() throws IOException {
        assertThat(Files.readString(DOCKER.resolve("grafana/provisioning/datasources/views.yaml")))
                .contains("uid: views\n", "type: grafana-postgresql-datasource\n", "user: reader\n");
    }
}
