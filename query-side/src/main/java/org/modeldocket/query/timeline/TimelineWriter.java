package org.modeldocket.query.timeline;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.question.Rows;
import org.modeldocket.wire.StoredFact;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes each new fact, and never touches it again. */
final class TimelineWriter implements QuestionWriter {
    private static final String INSERT = """
            INSERT INTO timeline_fact (position, release_id, sequence, fact_id, type, revision, recorded_at,
                actor_subject, actor_name, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    TimelineWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void writeFacts(List<StoredFact> facts) {
        Rows.insert(jdbc, INSERT, facts, TimelineWriter::set);
    }

    private static void set(PreparedStatement statement, StoredFact fact) throws SQLException {
        statement.setLong(1, fact.position());
        statement.setString(2, fact.releaseId());
        statement.setLong(3, fact.sequence());
        statement.setObject(4, fact.factId());
        statement.setString(5, fact.type());
        statement.setInt(6, fact.revision());
        statement.setObject(7, fact.recordedAt().atOffset(ZoneOffset.UTC));
        statement.setString(8, fact.actor().subject());
        statement.setString(9, fact.actor().name());
        statement.setBytes(10, fact.payload());
    }
}
