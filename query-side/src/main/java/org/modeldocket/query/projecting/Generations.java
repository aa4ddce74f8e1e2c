package org.modeldocket.query.projecting;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which generations of the views there are. One of each view is live, as its row says; a schema without a row is a leftover.
 * Another generation becomes the live one with the commit that says so, and not before.
 *
 * <p>One schema at a time is made or dropped: H2 locks its catalogue for that, and has been seen to time out over it.
 */
final class Generations {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    /** How long those who still read a generation that is no longer live may take. */
    private static final Duration READERS = Duration.ofSeconds(30);

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Function<Generation, Tables> open;

    /** @param open connects to the tables of a generation, whose schema exists */
    Generations(JdbcTemplate jdbc, TransactionOperations transaction, Function<Generation, Tables> open) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.open = open;
    }

    /** The live tables of a view: empty ones where there are none, or where those that are there were made by other scripts. */
    synchronized Tables live(String view) {
        Generation live = jdbc
                .query(
                        "SELECT generation FROM view_generation WHERE view_name = ? AND state = 'LIVE'",
                        (row, n) -> new Generation(view, row.getInt(1)),
                        view)
                .stream()
                .findFirst()
                .orElse(null);
        if (live != null && isLaidOutAsNow(live)) {
            return open.apply(live);
        }
        Generation next = next(view);
        if (live != null) {
            LOG.warn("MD-VIEW-006 view {} is rebuilt from the record: this version lays its tables out anew", view);
            drop(live);
        }
        return make(next, "LIVE");
    }

    private boolean isLaidOutAsNow(Generation generation) {
        return jdbc.queryForList(
                        "SELECT layout FROM view_generation WHERE view_name = ? AND generation = ?",
                        String.class,
                        generation.view(),
                        generation.number())
                .contains(Layout.of(generation.view()).fingerprint());
    }

    /** Whether the building of another generation was begun and not ended. */
    boolean isBuilding(String view) {
        return !jdbc.queryForList("SELECT 1 FROM view_generation WHERE view_name = ? AND state = 'BUILDING'", view)
                .isEmpty();
    }

    /** Empty tables of another generation, which nobody reads. Those of an earlier attempt are dropped. */
    synchronized Tables begin(String view) {
        jdbc.query(
                        "SELECT generation FROM view_generation WHERE view_name = ? AND state = 'BUILDING'",
                        (row, n) -> new Generation(view, row.getInt(1)),
                        view)
                .forEach(this::drop);
        return make(next(view), "BUILDING");
    }

    private Generation next(String view) {
        Integer newest = jdbc.queryForObject(
                "SELECT COALESCE(MAX(generation), 0) FROM view_generation WHERE view_name = ?", Integer.class, view);
        return new Generation(view, newest == null ? 1 : newest + 1);
    }

    private Tables make(Generation generation, String state) {
        Layout layout = Layout.of(generation.view());
        jdbc.execute("DROP SCHEMA IF EXISTS " + generation.schema() + " CASCADE");
        jdbc.execute("CREATE SCHEMA " + generation.schema());
        Tables tables = open.apply(generation);
        layout.make(tables);
        jdbc.update(
                "INSERT INTO view_generation (view_name, generation, state, layout) VALUES (?, ?, ?, ?)",
                generation.view(),
                generation.number(),
                state,
                layout.fingerprint());
        return tables;
    }

    /** Makes a generation the live one of its view; the one that was is none any more. */
    void goLive(Generation generation) {
        transaction.executeWithoutResult(t -> {
            jdbc.update(
                    "DELETE FROM view_generation WHERE view_name = ? AND generation <> ?",
                    generation.view(),
                    generation.number());
            jdbc.update(
                    "UPDATE view_generation SET state = 'LIVE' WHERE view_name = ? AND generation = ?",
                    generation.view(),
                    generation.number());
        });
    }

    /** Drops the tables once nobody reads them, with all that is in them. */
    void drop(Tables tables) {
        tables.awaitUnused(READERS);
        tables.close();
        drop(tables.generation());
    }

    private synchronized void drop(Generation generation) {
        jdbc.update(
                "DELETE FROM view_generation WHERE view_name = ? AND generation = ?",
                generation.view(),
                generation.number());
        jdbc.execute("DROP SCHEMA IF EXISTS " + generation.schema() + " CASCADE");
    }

    /** Drops the schemas that no row speaks of, as a crash between row and schema leaves them. */
    synchronized void dropLeftovers() {
        Set<String> known = new HashSet<>(jdbc.query(
                "SELECT view_name, generation FROM view_generation",
                (row, n) -> new Generation(row.getString(1), row.getInt(2)).schema()));
        for (String schema : jdbc.queryForList("SELECT schema_name FROM information_schema.schemata", String.class)) {
            if (schema.matches("[A-Z]+_[0-9]+") && !known.contains(schema)) {
                jdbc.execute("DROP SCHEMA " + schema + " CASCADE");
            }
        }
    }
}
