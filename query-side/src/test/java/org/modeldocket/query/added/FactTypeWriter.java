package org.modeldocket.query.added;

import java.util.List;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.question.Rows;
import org.modeldocket.wire.StoredFact;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a row a fact. */
final class FactTypeWriter implements QuestionWriter {
    private final JdbcTemplate jdbc;

    FactTypeWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void writeFacts(List<StoredFact> facts) {
        Rows.write(jdbc, "INSERT INTO fact_type (position, type) VALUES (?, ?)", facts, (statement, fact) -> {
            statement.setLong(1, fact.position());
            statement.setString(2, fact.type());
        });
    }
}
