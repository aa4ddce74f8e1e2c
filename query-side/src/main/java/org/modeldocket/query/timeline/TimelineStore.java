package org.modeldocket.query.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.answers.Cursor;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the timeline. Pages by rank, so that a late fact may push another over the edge of a page while somebody pages. */
final class TimelineStore implements TimelineQuestions {
    private static final String LIST = "facts";
    private static final String SELECT = """
            SELECT position, release_id, sequence, fact_id, type, revision, recorded_at, actor_subject, actor_name,
                order_rank, order_certain, payload
            FROM timeline_fact\s""";
    private static final Set<String> TOLD_APART = Set.of("factId", "occurred", "citations");

    private record Ranked(int rank, FactSeen fact) {}

    private final JdbcTemplate jdbc;

    TimelineStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Slice<FactSeen>> facts(ReleaseId releaseId, Window window) {
        Integer after = Cursor.read(LIST, window.cursor(), Integer::valueOf);
        List<Ranked> found = jdbc.query(
                SELECT + "WHERE release_id = ? AND order_rank > ? ORDER BY order_rank LIMIT ?",
                (row, n) -> new Ranked(row.getInt(10), fact(row)),
                releaseId.value(),
                after == null ? -1 : after,
                window.limit() + 1);
        if (found.isEmpty() && !knows(releaseId)) {
            return Optional.empty();
        }
        return Optional.of(
                Slice.of(found, window, last -> Cursor.after(LIST, last.rank())).map(Ranked::fact));
    }

    private boolean knows(ReleaseId releaseId) {
        return !jdbc.queryForList("SELECT 1 FROM view_release WHERE release_id = ?", releaseId.value())
                .isEmpty();
    }

    @Override
    public Optional<FactSeen> fact(ReleaseId releaseId, FactId factId) {
        return facts(List.of(factId)).stream()
                .filter(fact -> fact.releaseId().equals(releaseId.value()))
                .findFirst();
    }

    @Override
    public List<FactSeen> facts(Collection<FactId> factIds) {
        if (factIds.isEmpty()) {
            return List.of();
        }
        Object[] ids = factIds.stream().map(FactId::value).toArray();
        return jdbc.query(
                SELECT + "WHERE fact_id = ANY(?) ORDER BY position",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("UUID", ids)),
                (row, n) -> fact(row));
    }

    private static FactSeen fact(ResultSet row) throws SQLException {
        String type = row.getString(5);
        int revision = row.getInt(6);
        byte[] payload = row.getBytes(12);
        ReleaseFact fact = FactJson.read(type, revision, payload);
        return new FactSeen(
                row.getString(2),
                row.getObject(4, UUID.class).toString(),
                type,
                revision,
                row.getLong(1),
                row.getLong(3),
                fact.occurred() == null ? null : OccurredSeen.of(fact.occurred()),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                new Actor(row.getString(8), row.getString(9)),
                row.getBoolean(11),
                fact.citations().stream().map(TimelineStore::citation).toList(),
                data(payload),
                fact);
    }

    private static JsonNode data(byte[] payload) {
        ObjectNode members = (ObjectNode) FactJson.mapper().readTree(payload);
        return members.remove(TOLD_APART);
    }

    private static CitationSeen citation(Citation citation) {
        return new CitationSeen(
                citation.publisher().value(),
                citation.title().value(),
                text(citation.url()),
                text(citation.publishedOn()),
                citation.retrievedAt(),
                text(citation.quote()),
                text(citation.locator()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
