package org.modeldocket.query.projection.parked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.wire.StoredFact;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts that a generation has parked, by case. They are named; what they say is in the record. */
public final class DeadLetters {
    private static final String LIST = "dead-letters";

    private record Key(String release, long sequence) {
        static Key parse(String text) {
            int slash = text.lastIndexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException("no slash");
            }
            return new Key(text.substring(0, slash), Long.parseLong(text.substring(slash + 1)));
        }

        static Key of(DeadLetter letter) {
            return new Key(letter.releaseId(), letter.sequence());
        }

        @Override
        public String toString() {
            return release + "/" + sequence;
        }
    }

    private final JdbcTemplate jdbc;

    public DeadLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM dead_letter", Long.class);
        return count == null ? 0 : count;
    }

    /** The cases that are parked. */
    public Set<String> releases() {
        return new HashSet<>(jdbc.queryForList("SELECT DISTINCT release_id FROM dead_letter", String.class));
    }

    /** The positions of the parked facts of a case, in their order. */
    public List<Long> positions(String release) {
        return jdbc.queryForList(
                "SELECT position FROM dead_letter WHERE release_id = ? ORDER BY release_id, sequence",
                Long.class,
                release);
    }

    /** @param cause null where the fact only waits behind another of its case */
    public void park(StoredFact fact, DeadLetter.@Nullable Cause cause) {
        jdbc.update(
                "INSERT INTO dead_letter (release_id, sequence, position, fact_id, type, cause_type, cause_message,"
                        + " parked_at) VALUES (?, ?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP)",
                fact.releaseId(),
                fact.sequence(),
                fact.position(),
                fact.factId(),
                fact.type(),
                cause == null ? null : cause.type(),
                cause == null ? null : cause.message());
    }

    /** A fact that was tried again and failed again. */
    public void failed(StoredFact fact, DeadLetter.Cause cause) {
        jdbc.update(
                "UPDATE dead_letter SET cause_type = ?, cause_message = ? WHERE release_id = ? AND sequence = ?",
                cause.type(),
                cause.message(),
                fact.releaseId(),
                fact.sequence());
    }

    public void remove(StoredFact fact) {
        jdbc.update("DELETE FROM dead_letter WHERE release_id = ? AND sequence = ?", fact.releaseId(), fact.sequence());
    }

    /** @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list */
    public Page<DeadLetter> page(PageRequest window) {
        Cursor<Key> from = Cursor.read(LIST, window.cursor(), Key::parse);
        Key after = from.afterOr(new Key("", 0));
        List<DeadLetter> found =
                jdbc.query("""
                SELECT fact_id, release_id, sequence, position, type, cause_type, cause_message, parked_at
                FROM dead_letter WHERE (release_id, sequence) > (?, ?) ORDER BY release_id, sequence LIMIT ?""", (row, n) -> letter(row), after.release(), after.sequence(), window.limit() + 1);
        return Page.of(found, window, from, count(), Key::of);
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        String causeType = row.getString(6);
        return new DeadLetter(
                row.getObject(1, UUID.class).toString(),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                causeType == null ? null : new DeadLetter.Cause(causeType, row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
