package org.modeldocket.standalone;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;

/** Reads the record's file while no server runs, with nothing but JDBC: what is really there. */
public final class StoredRecord {
    private StoredRecord() {}

    /** Every fact in the order of positions. */
    static List<RecordedFact> read(Path data) throws SQLException {
        String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("record") + ";ACCESS_MODE_DATA=r";
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            return read(connection);
        }
    }

    /** The same from any database of a record. */
    public static List<RecordedFact> read(Connection connection) throws SQLException {
        List<RecordedFact> facts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position, release_id, sequence, fact_id, type, revision,"
                        + " recorded_at, actor_subject, actor_name, payload FROM fact ORDER BY position")) {
            while (row.next()) {
                RecordedFact fact = new RecordedFact(
                        new ReleaseId(row.getString("release_id")),
                        row.getLong("sequence"),
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        new Actor(row.getString("actor_subject"), row.getString("actor_name")),
                        FactJson.read(row.getString("type"), row.getInt("revision"), row.getBytes("payload")));
                if (!fact.fact().factId().value().equals(row.getObject("fact_id", UUID.class))) {
                    throw new AssertionError("position " + fact.position() + " stands under another id than its own");
                }
                facts.add(fact);
            }
        }
        return facts;
    }

    /** The same by release. */
    static Map<ReleaseId, List<RecordedFact>> byRelease(List<RecordedFact> facts) {
        Map<ReleaseId, List<RecordedFact>> releases = new LinkedHashMap<>();
        facts.forEach(fact -> releases.computeIfAbsent(fact.releaseId(), id -> new ArrayList<>())
                .add(fact));
        return releases;
    }
}
