package org.modeldocket.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.wire.MetadataKeys;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts that a generation has parked, as Axon's queue keeps them: by release, and within one in the order of sequences. */
final class DeadLetters {
    private static final String LIST = "dead-letters";

    private record Key(String release, long index) {
        static Key parse(String text) {
            int slash = text.lastIndexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException("no slash");
            }
            return new Key(text.substring(0, slash), Long.parseLong(text.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return release + "/" + index;
        }
    }

    private record Parked(Key key, DeadLetterSeen letter) {}

    private final JdbcTemplate jdbc;
    private final Serializer serializer = JacksonSerializer.defaultSerializer();

    DeadLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM dead_letter", Long.class);
        return count == null ? 0 : count;
    }

    /** The releases of which something is parked. */
    List<String> releases() {
        return jdbc.queryForList(
                "SELECT DISTINCT sequence_identifier FROM dead_letter ORDER BY sequence_identifier", String.class);
    }

    /** @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list */
    Page<DeadLetterSeen> page(String view, PageRequest window) {
        Cursor<Key> from = Cursor.read(LIST + " of " + view, window.cursor(), Key::parse);
        Key after = from.afterOr(new Key("", 0));
        List<Parked> found = jdbc.query(
                """
                SELECT sequence_identifier, sequence_index, event_identifier, sequence_number, metadata, payload_type,
                    cause_type, cause_message, enqueued_at
                FROM dead_letter
                WHERE sequence_identifier > ? OR sequence_identifier = ? AND sequence_index > ?
                ORDER BY sequence_identifier, sequence_index LIMIT ?""", (row, n) -> parked(row), after.release(), after.release(), after.index(), window.limit() + 1);
        return Page.of(found, window, from, count(), Parked::key).map(Parked::letter);
    }

    private Parked parked(ResultSet row) throws SQLException {
        String causeType = row.getString(7);
        return new Parked(
                new Key(row.getString(1), row.getLong(2)),
                new DeadLetterSeen(
                        row.getString(3),
                        row.getString(1),
                        row.getLong(4),
                        position(row.getBytes(5)),
                        row.getString(6),
                        causeType == null ? null : new DeadLetterSeen.Cause(causeType, text(row.getString(8))),
                        Instant.parse(row.getString(9))));
    }

    private long position(byte[] metadata) {
        MetaData read = serializer.deserialize(new SerializedMetaData<>(metadata, byte[].class));
        return read != null && read.get(MetadataKeys.POSITION) instanceof Number position ? position.longValue() : 0;
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }
}
