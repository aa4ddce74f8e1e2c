package org.modeldocket.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.regex.Pattern;
import org.h2.tools.RunScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many entries H2 reads of a long case for what is asked of it at every command. */
class PlansTest {
    private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                FactTable.HEAD,
                "SELECT sequence" + FactReader.OF_RELEASE,
                "SELECT position" + FactReader.OF_RELEASE,
                FactReader.CASE
            })
    void aQuestionForTheEndOrAPageOfACaseDoesNotReadTheCase(String question) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Reader schema = new InputStreamReader(
                        FactTable.class.getResourceAsStream("/db/record/V1__record.sql"), StandardCharsets.UTF_8)) {
            RunScript.execute(connection, schema);
            connection.createStatement().execute("""
                    INSERT INTO fact (position, append_end, release_id, sequence, fact_id, type, revision, recorded_at,
                        actor_subject, actor_name, command_id, correlation_id, causation_id, payload)
                    SELECT x, x, 'long-case', x - 1, RANDOM_UUID(), 'T', 1, CURRENT_TIMESTAMP, 'a', 'a', 'a', 'a', 'a', X'00'
                    FROM SYSTEM_RANGE(1, 2000)""");
            try (PreparedStatement statement = connection.prepareStatement("EXPLAIN ANALYZE " + question)) {
                Object[] values = {"long-case", question.equals(FactReader.CASE) ? 500 : 2000, 2000, 100};
                for (int i = 0; i < statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setObject(i + 1, values[i]);
                }
                try (ResultSet plan = statement.executeQuery()) {
                    plan.next();
                    assertThat(READ.matcher(plan.getString(1)).results())
                            .isNotEmpty()
                            .allMatch(read -> Integer.parseInt(read.group(1)) <= 101);
                }
            }
        }
    }
}
