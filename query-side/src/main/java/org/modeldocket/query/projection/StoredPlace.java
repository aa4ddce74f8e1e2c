package org.modeldocket.query.projection;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The place that was committed with the rows of a generation, past facts that were parked included. What Axon tells of a running
 * processor may be ahead of it: it knows what was taken up, not what a reader can see.
 */
public final class StoredPlace {
    private final JdbcTemplate jdbc;
    private final Serializer serializer = JacksonSerializer.defaultSerializer();

    /** @param jdbc leads to the tables of a generation */
    public StoredPlace(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A position, or 0 where the view has not begun. */
    public long read() {
        return jdbc
                .query(
                        "SELECT token, token_type FROM token_entry WHERE processor_name <> '__config' AND token IS NOT NULL",
                        (row, n) -> position(row.getBytes(1), row.getString(2)))
                .stream()
                .mapToLong(place -> place)
                .min()
                .orElse(0);
    }

    private long position(byte[] token, String type) {
        TrackingToken place = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return place == null ? 0 : place.position().orElse(0);
    }
}
