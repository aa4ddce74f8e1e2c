package org.modeldocket.query.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A table of many cases, which is compared part by part: what differs is found in each part and at the borders of parts. */
class TableComparisonTest {
    private static final List<String> COLUMNS = List.of("release_id", "position", "name", "kind");
    private static final int CASES = 300;
    private static final int FACTS_OF_A_CASE = 7;

    private final List<SingleConnectionDataSource> databases = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private JdbcTemplate stored;
    private JdbcTemplate fresh;

    @BeforeEach
    void fill() {
        stored = filled();
        fresh = filled();
    }

    @AfterEach
    void close() {
        databases.forEach(SingleConnectionDataSource::destroy);
    }

    private JdbcTemplate filled() {
        SingleConnectionDataSource database =
                new SingleConnectionDataSource("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "", true);
        databases.add(database);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("CREATE TABLE case_head (release_id VARCHAR(100) PRIMARY KEY, sequence BIGINT)");
        jdbc.execute(
                "CREATE TABLE rows_of (release_id VARCHAR(100), position BIGINT, name VARCHAR(100), kind VARCHAR(9))");
        jdbc.execute("INSERT INTO case_head SELECT 'case-' || LPAD(x, 4, '0'), " + (FACTS_OF_A_CASE - 1)
                + " FROM SYSTEM_RANGE(1, " + CASES + ")");
        jdbc.execute("INSERT INTO rows_of SELECT r.release_id, x, 'name ' || x, 'A' FROM case_head r, SYSTEM_RANGE(1, "
                + FACTS_OF_A_CASE + ")");
        return jdbc;
    }

    private long compare() {
        return new TableComparison("rows_of", COLUMNS, stored, fresh, differences::add).compare();
    }

    @Test
    void equalTablesDifferInNothing() {
        assertThat(compare()).isEqualTo(CASES * FACTS_OF_A_CASE);
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 71, 72, 73, 144, 145, 299, 300})
    void anAlteredRowIsFoundInEveryPart(int number) {
        String release = String.format("case-%04d", number);
        assertThat(stored.update("UPDATE rows_of SET name = 'x' WHERE release_id = ? AND position = 3", release))
                .isOne();
        compare();
        assertThat(differences)
                .containsExactly("rows_of: release_id " + release
                        + ", position 3, kind A: column name: the views have x, the record gives name 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'aaa'", "'case-0072x'", "'zzz'", "NULL"})
    void aRowOfACaseThatIsNotThereIsFound(String release) {
        stored.execute("INSERT INTO rows_of VALUES (" + release + ", 1, 'n', 'B')");
        compare();
        assertThat(differences).singleElement().asString().contains("the record gives no such row");
    }

    @Test
    void aRowThatIsThereTwiceIsFound() {
        stored.execute("INSERT INTO rows_of SELECT * FROM rows_of WHERE release_id = 'case-0100' AND position = 2");
        compare();
        assertThat(differences)
                .containsExactly("rows_of: release_id case-0100, position 2, kind A: the record gives no such row");
    }

    @Test
    void allRowsOfAViewMayDiffer() {
        stored.execute("UPDATE rows_of SET kind = 'Z'");
        compare();
        assertThat(differences).hasSize(CASES * FACTS_OF_A_CASE).allMatch(text -> text.contains("column kind: "));
    }

    @Test
    void anEmptyViewLacksAllRows() {
        stored.execute("DELETE FROM rows_of");
        compare();
        assertThat(differences).hasSize(CASES * FACTS_OF_A_CASE).allMatch(text -> text.endsWith("lack this row"));
    }
}
