package org.modeldocket.query.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that say which generations there are, each with its state and its layout. Their schemas are not touched here. */
final class GenerationTable {
    enum State {
        BUILDING,
        LIVE,
        /** No longer live, and perhaps still read by other nodes. On a shared database only. */
        OLD
    }

    /** A generation, perhaps of an earlier version, which had one for each question. */
    record Row(String view, int number) {
        static Row of(Generation generation) {
            return new Row(Generation.NAME, generation.number());
        }

        String schema() {
            return view + "_" + number;
        }
    }

    /** The name of the generations of this version in the column {@code view_name}. */
    private static final String OURS = "view_name = '" + Generation.NAME + "'";

    /** The first four are those of a version that had a schema for each question. */
    private static final Pattern SCHEMAS =
            Pattern.compile("(timeline|dossier|treatments|registers|" + Generation.NAME + ")_[0-9]+");

    private final JdbcClient jdbc;
    private final String table;

    private GenerationTable(JdbcTemplate jdbc, String table) {
        this.jdbc = JdbcClient.create(jdbc);
        this.table = table;
    }

    /** In the schema of the connections. */
    static GenerationTable in(JdbcTemplate catalogue) {
        return new GenerationTable(catalogue, "view_generation");
    }

    /** On a shared database, through connections to the tables of a generation. */
    static GenerationTable from(Tables tables) {
        return new GenerationTable(tables.jdbc(), "views.view_generation");
    }

    List<Generation> in(State state) {
        return jdbc.sql("SELECT generation FROM " + table + " WHERE " + OURS + " AND state = :state")
                .param("state", state.name())
                .query((row, n) -> new Generation(row.getInt("generation")))
                .list();
    }

    Optional<Generation> live() {
        return in(State.LIVE).stream().findFirst();
    }

    boolean is(Generation generation, String layout) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE " + OURS
                                + " AND generation = :number AND layout = :layout")
                        .param("number", generation.number())
                        .param("layout", layout)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** In a file of one process: a number that no generation has. */
    int nextNumber() {
        return jdbc.sql("SELECT COALESCE(MAX(generation), 0) + 1 FROM " + table + " WHERE " + OURS)
                .query(Integer.class)
                .single();
    }

    /** On a shared database: a number that was never given, so that a late node cannot touch the generation of another. */
    int newNumber() {
        return jdbc.sql(
                        "INSERT INTO view_number AS n (view_name, last_number) VALUES ('" + Generation.NAME + "', 1)"
                                + " ON CONFLICT (view_name) DO UPDATE SET last_number = n.last_number + 1 RETURNING last_number")
                .query(Integer.class)
                .single();
    }

    void add(Generation generation, State state, String layout) {
        jdbc.sql("INSERT INTO " + table
                        + " (view_name, generation, state, layout) VALUES (:view, :number, :state, :layout)")
                .param("view", Generation.NAME)
                .param("number", generation.number())
                .param("state", state.name())
                .param("layout", layout)
                .update();
    }

    void remove(Row row) {
        jdbc.sql("DELETE FROM " + table + " WHERE view_name = :view AND generation = :number")
                .param("view", row.view())
                .param("number", row.number())
                .update();
    }

    void removeOthersThan(Generation generation) {
        jdbc.sql("DELETE FROM " + table + " WHERE " + OURS + " AND generation <> :number")
                .param("number", generation.number())
                .update();
    }

    /** Removes those of a version that had a generation for each question, and says whether there were any. */
    boolean removeThoseOfQuestions() {
        return jdbc.sql("DELETE FROM " + table + " WHERE NOT " + OURS).update() > 0;
    }

    /** Makes one that is being built the live one; false where it is not there. */
    boolean makeLive(Generation generation) {
        return jdbc.sql("UPDATE " + table + " SET state = 'LIVE' WHERE " + OURS
                                + " AND generation = :number AND state = 'BUILDING'")
                        .param("number", generation.number())
                        .update()
                == 1;
    }

    void retireLive() {
        jdbc.sql("UPDATE " + table + " SET state = 'OLD', old_since = clock_timestamp() WHERE " + OURS
                        + " AND state = 'LIVE'")
                .update();
    }

    /**
     * Those that were retired so long ago that every node of this layout has followed. Those of other layouts and versions, once no
     * node of another version is left.
     *
     * @param nodePrefix what begins the ids of the nodes of this layout
     */
    List<Row> unused(String layout, String nodePrefix) {
        return jdbc.sql("""
                        SELECT view_name, generation FROM view_generation g
                        WHERE (state = 'OLD' AND old_since < clock_timestamp() - INTERVAL '10 seconds' OR view_name <> :view)
                          AND (layout = :layout AND EXISTS (SELECT 1 FROM view_generation l
                                  WHERE l.view_name = g.view_name AND l.state = 'LIVE' AND l.layout = g.layout)
                              OR NOT EXISTS (SELECT 1 FROM node WHERE node_id NOT LIKE :nodes
                                  AND seen_at > clock_timestamp() - INTERVAL '30 seconds'))""")
                .param("view", Generation.NAME)
                .param("layout", layout)
                .param("nodes", nodePrefix + "%")
                .query(GenerationTable::row)
                .list();
    }

    /** The schemas that were made for a generation and that no row names. */
    List<String> schemasWithoutRow() {
        List<String> known = jdbc.sql("SELECT view_name, generation FROM " + table)
                .query((row, n) -> row(row, n).schema())
                .list();
        return jdbc.sql("SELECT schema_name FROM information_schema.schemata").query(String.class).list().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> SCHEMAS.matcher(name).matches() && !known.contains(name))
                .toList();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getString("view_name"), row.getInt("generation"));
    }
}
