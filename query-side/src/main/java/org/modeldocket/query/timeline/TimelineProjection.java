package org.modeldocket.query.timeline;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.FactType;
import org.modeldocket.query.projection.Projector;
import org.modeldocket.query.projection.Rows;
import org.modeldocket.query.projection.Touched;
import org.modeldocket.wire.FactJson;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes each new fact, and never touches it again. */
final class TimelineProjection implements Projector {
    private static final String INSERT = """
            INSERT INTO timeline_fact (position, release_id, sequence, fact_id, type, revision, recorded_at,
                actor_subject, actor_name, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    TimelineProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(List<Touched> touched) {
        List<RecordedFact> fresh = touched.stream()
                .flatMap(release -> release.steps().stream())
                .map(CaseHistory::newest)
                .toList();
        Rows.write(jdbc, INSERT, fresh, TimelineProjection::set);
    }

    private static void set(PreparedStatement statement, RecordedFact recorded) throws SQLException {
        FactType type = FactType.of(recorded.fact());
        statement.setLong(1, recorded.position());
        statement.setString(2, recorded.releaseId().value());
        statement.setLong(3, recorded.sequence());
        statement.setObject(4, recorded.fact().factId().value());
        statement.setString(5, type.logicalName());
        statement.setInt(6, type.revision());
        statement.setObject(7, recorded.recordedAt().atOffset(ZoneOffset.UTC));
        statement.setString(8, recorded.actor().subject());
        statement.setString(9, recorded.actor().name());
        statement.setBytes(10, FactJson.write(recorded.fact()));
    }
}
