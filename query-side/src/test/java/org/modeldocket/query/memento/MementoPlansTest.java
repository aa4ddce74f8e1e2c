package org.modeldocket.query.memento;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.h2.tools.RunScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What H2 reads of a long case to name its mementos. */
class MementoPlansTest {
    @ParameterizedTest
    @ValueSource(strings = {MementoStore.NEWEST, "AND position <= 2000" + MementoStore.NEWEST, "AND sequence = 0"})
    void mementosAreFoundWithoutReadingTheCase(String which) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Reader projection = script("projection");
                Reader timeline = script("timeline")) {
            RunScript.execute(connection, projection);
            RunScript.execute(connection, timeline);
            connection.createStatement().execute("""
                    INSERT INTO timeline_fact SELECT x, 'long-case', x - 1, RANDOM_UUID(), 'T', 1, CURRENT_TIMESTAMP, 'a', 'a', X'00'
                    FROM SYSTEM_RANGE(1, 2000)""");
            try (ResultSet plan = connection
                    .createStatement()
                    .executeQuery("EXPLAIN ANALYZE " + MementoStore.SELECT.replace("?", "'long-case'") + which)) {
                plan.next();
                assertThat(plan.getString(1)).containsPattern("scanCount: [12]\\b");
            }
        }
    }

    private static Reader script(String name) {
        return new InputStreamReader(
                MementoStore.class.getResourceAsStream("/db/views/" + name + ".sql"), StandardCharsets.UTF_8);
    }
}
