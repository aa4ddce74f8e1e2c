package org.modeldocket.query.diff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the facts behind one position up to and with another from the rows of the timeline. */
final class RecordRange {
    private static final String WITHIN = " FROM timeline_fact WHERE position > ? AND position <= ? ";

    private final JdbcTemplate timeline;

    RecordRange(JdbcTemplate timeline) {
        this.timeline = timeline;
    }

    /** How many there are of each type. */
    Map<String, Long> byType(long from, long to) {
        Map<String, Long> counts = new HashMap<>();
        timeline.query(
                "SELECT type, COUNT(*) AS facts" + WITHIN + "GROUP BY type",
                row -> {
                    counts.put(row.getString("type"), row.getLong("facts"));
                },
                from,
                to);
        return counts;
    }

    /** Whose they are, in the order of ids. */
    List<String> releases(long from, long to) {
        return timeline.queryForList(
                "SELECT DISTINCT release_id" + WITHIN + "ORDER BY release_id", String.class, from, to);
    }

    /**
     * The facts themselves, in the order of the record.
     *
     * @param place where the part begins
     */
    Page<RecordedFactView> facts(long from, long to, Cursor<Long> place, PageRequest window) {
        List<RecordedFactView> found = timeline.query(
                "SELECT release_id, sequence, position, recorded_at, actor_subject, actor_name, type, revision, payload"
                        + WITHIN + "ORDER BY position LIMIT ?",
                (row, n) -> RecordedFactView.of(fact(row)),
                Math.max(from, place.afterOr(0L)),
                to,
                window.limit() + 1);
        return Page.of(found, window, place, count(from, to), RecordedFactView::position);
    }

    private long count(long from, long to) {
        return Objects.requireNonNull(timeline.queryForObject("SELECT COUNT(*)" + WITHIN, Long.class, from, to));
    }

    private static RecordedFact fact(ResultSet row) throws SQLException {
        return new RecordedFact(
                new ReleaseId(row.getString("release_id")),
                row.getLong("sequence"),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("actor_subject"), row.getString("actor_name")),
                FactJson.read(row.getString("type"), row.getInt("revision"), row.getBytes("payload")));
    }
}
