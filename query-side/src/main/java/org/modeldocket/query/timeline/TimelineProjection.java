package org.modeldocket.query.timeline;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.FactType;
import org.modeldocket.query.projecting.Projector;
import org.modeldocket.query.projecting.Rows;
import org.modeldocket.query.projecting.Touched;
import org.modeldocket.wire.FactJson;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes each new fact with its place in the order of its case, and moves those whose place a late one has changed. */
final class TimelineProjection implements Projector {
    private static final String INSERT = """
            INSERT INTO timeline_fact (position, release_id, sequence, fact_id, type, revision, recorded_at,
                actor_subject, actor_name, order_rank, order_certain, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = "UPDATE timeline_fact SET order_rank = ?, order_certain = ? WHERE position = ?";

    private record Placed(RecordedFact fact, int rank, boolean certain) {}

    private final JdbcTemplate jdbc;

    TimelineProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(List<Touched> touched) {
        List<Placed> fresh = new ArrayList<>();
        List<Placed> moved = new ArrayList<>();
        for (Touched release : touched) {
            compare(release.before(), release.after(), fresh, moved);
        }
        Rows.write(jdbc, INSERT, fresh, TimelineProjection::set);
        Rows.write(jdbc, MOVE, moved, (statement, place) -> {
            statement.setInt(1, place.rank());
            statement.setBoolean(2, place.certain());
            statement.setLong(3, place.fact().position());
        });
    }

    private static void compare(
            @Nullable CaseHistory before, CaseHistory after, List<Placed> fresh, List<Placed> moved) {
        Order then = before == null ? Order.NONE : Order.of(before);
        Order now = Order.of(after);
        for (RecordedFact fact : after.ordered()) {
            int sequence = Math.toIntExact(fact.sequence());
            Placed place = new Placed(fact, now.rank(sequence), now.certain(sequence));
            if (!then.holds(sequence)) {
                fresh.add(place);
            } else if (then.rank(sequence) != place.rank() || then.certain(sequence) != place.certain()) {
                moved.add(place);
            }
        }
    }

    private static void set(PreparedStatement statement, Placed place) throws SQLException {
        RecordedFact recorded = place.fact();
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
        statement.setInt(10, place.rank());
        statement.setBoolean(11, place.certain());
        statement.setBytes(12, FactJson.write(recorded.fact()));
    }
}
