package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which generations of the views there are. One of each view is live, as its row says; a schema without a row is a leftover.
 * Another generation becomes the live one with the commit that says so, and not before.
 *
 * <p>One schema at a time is made or dropped, on whichever node.
 */
final class Generations {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    /** How long those who still read a generation that is no longer live may take. */
    private static final Duration READERS = Duration.ofSeconds(30);

    private static final Pattern SCHEMAS = Pattern.compile("(" + String.join("|", Views.ALL) + ")_[0-9]+");

    private final Storage storage;
    private final JdbcTemplate jdbc;

    Generations(Storage storage) {
        this.storage = storage;
        this.jdbc = storage.jdbc();
    }

    /** The live tables of a view: empty ones where there are none, or where those that are there were made by other scripts. */
    Tables live(String view) {
        return storage.alone(() -> {
            Generation live = liveNow(view).orElse(null);
            if (live != null && isLaidOutAsNow(live)) {
                return storage.connect(live);
            }
            if (live != null) {
                LOG.warn("MD-VIEW-006 rebuilding view {} from the record: this version has another table layout", view);
            }
            return beginAnew(view, live);
        });
    }

    /** Empty live tables of a view in the place of those that are there, which nobody uses. */
    Tables liveAnew(String view) {
        return storage.alone(() -> beginAnew(view, liveNow(view).orElse(null)));
    }

    private Tables beginAnew(String view, @Nullable Generation live) {
        Generation next = next(view);
        if (live != null && storage.isShared()) {
            growOld(jdbc, view);
        } else if (live != null) {
            remove(live);
        }
        return make(next, "LIVE");
    }

    /** The live generation of a view, whoever made it so. */
    Optional<Generation> liveNow(String view) {
        return in(view, "LIVE").stream().findFirst();
    }

    private List<Generation> in(String view, String state) {
        return jdbc.query(
                "SELECT generation FROM view_generation WHERE view_name = ? AND state = ?",
                (row, n) -> new Generation(view, row.getInt(1)),
                view,
                state);
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
        return !in(view, "BUILDING").isEmpty();
    }

    /** Empty tables of another generation, which nobody reads. Those of an earlier attempt are dropped. */
    Tables begin(String view) {
        return storage.alone(() -> {
            in(view, "BUILDING").forEach(this::remove);
            return make(next(view), "BUILDING");
        });
    }

    private Generation next(String view) {
        if (storage.isShared()) {
            return new Generation(view, newNumber(view));
        }
        Integer newest = jdbc.queryForObject(
                "SELECT COALESCE(MAX(generation), 0) FROM view_generation WHERE view_name = ?", Integer.class, view);
        return new Generation(view, newest == null ? 1 : newest + 1);
    }

    /** One that was never given, so that whoever comes late does nothing to the generation of another. */
    private int newNumber(String view) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "INSERT INTO view_number AS n (view_name, last_number) VALUES (?, 1)"
                        + " ON CONFLICT (view_name) DO UPDATE SET last_number = n.last_number + 1 RETURNING last_number",
                Integer.class,
                view));
    }

    private Tables make(Generation generation, String state) {
        Layout layout = Layout.of(generation.view());
        jdbc.execute("DROP SCHEMA IF EXISTS " + generation.schema() + " CASCADE");
        jdbc.execute("CREATE SCHEMA " + generation.schema());
        Tables tables = storage.connect(generation);
        layout.make(tables.dataSource(), storage::inItsWords);
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
        storage.transaction().executeWithoutResult(t -> {
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

    /**
     * On a shared database: makes a generation the live one of its view, in the transaction at hand of the one that is, whose
     * claim nobody gets any more. Other nodes follow; what was live stays for a while.
     *
     * @throws IllegalStateException when it is not there to become so
     */
    void succeed(Tables old, Generation next) {
        JdbcTemplate there = old.jdbc();
        there.update("UPDATE token_entry SET owner = 'nobody', claimed_at = '9999-12-31T00:00:00Z'"
                + " WHERE processor_name <> '__config'");
        growOld(there, next.view());
        int now = there.update(
                "UPDATE views.view_generation SET state = 'LIVE'"
                        + " WHERE view_name = ? AND generation = ? AND state = 'BUILDING'",
                next.view(),
                next.number());
        if (now != 1) {
            throw new IllegalStateException("another node has dropped what was rebuilt");
        }
    }

    private static void growOld(JdbcTemplate jdbc, String view) {
        jdbc.update(
                "UPDATE views.view_generation SET state = 'OLD', old_since = clock_timestamp()"
                        + " WHERE view_name = ? AND state = 'LIVE'",
                view);
    }

    /** On a shared database: the tables of the live generation if it is another than that and this version can read it. */
    Optional<Tables> newerThan(Generation known) {
        return liveNow(known.view())
                .filter(now -> now.number() != known.number() && isLaidOutAsNow(now))
                .map(storage::connect);
    }

    /** On a shared database: drops what has not been live for so long that every node has followed. */
    void dropOld() {
        if (!old().isEmpty()) {
            storage.alone(() -> {
                old().forEach(this::remove);
                return true;
            });
        }
    }

    private List<Generation> old() {
        return jdbc.query(
                "SELECT view_name, generation FROM view_generation"
                        + " WHERE state = 'OLD' AND old_since < clock_timestamp() - INTERVAL '10 seconds'",
                (row, n) -> new Generation(row.getString(1), row.getInt(2)));
    }

    /** Gives the connections back once nobody reads the tables, which others may still read. */
    void leave(Tables tables) {
        tables.awaitUnused(READERS);
        tables.close();
    }

    /** The turn to rebuild a view; empty where somebody else has it. */
    Optional<Storage.Turn> rebuilding(String view) {
        return storage.rebuilding(view);
    }

    /** Drops the tables once nobody reads them, with all that is in them. */
    void drop(Tables tables) {
        tables.awaitUnused(READERS);
        tables.close();
        storage.alone(() -> remove(tables.generation()));
    }

    private Generation remove(Generation generation) {
        jdbc.update(
                "DELETE FROM view_generation WHERE view_name = ? AND generation = ?",
                generation.view(),
                generation.number());
        jdbc.execute("DROP SCHEMA IF EXISTS " + generation.schema() + " CASCADE");
        return generation;
    }

    /** Drops the schemas that no row speaks of, as a crash between row and schema leaves them. */
    void dropLeftovers() {
        storage.alone(() -> {
            Set<String> known = new HashSet<>(jdbc.query(
                    "SELECT view_name, generation FROM view_generation",
                    (row, n) -> new Generation(row.getString(1), row.getInt(2)).schema()));
            for (String name : jdbc.queryForList("SELECT schema_name FROM information_schema.schemata", String.class)) {
                String schema = name.toLowerCase(Locale.ROOT);
                if (SCHEMAS.matcher(schema).matches() && !known.contains(schema)) {
                    jdbc.execute("DROP SCHEMA " + schema + " CASCADE");
                }
            }
            return known;
        });
    }
}
