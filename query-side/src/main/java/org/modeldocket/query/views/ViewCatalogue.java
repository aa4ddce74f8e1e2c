package org.modeldocket.query.views;

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
 * Which generations there are. One is live, as its row says; a schema without a row is left over from a crash. Another generation
 * becomes the live one with the commit that says so.
 *
 * <p>One schema at a time is made or dropped, on whichever node.
 */
public final class ViewCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(ViewCatalogue.class);

    private static final String OTHER_LAYOUT =
            "MD-VIEW-006 rebuilding the views from the record: this version has another table layout";

    /** How long readers of a generation that is no longer live may take. */
    private static final Duration READERS = Duration.ofSeconds(30);

    /** The first four are those of a version that had a schema for each question. */
    private static final Pattern SCHEMAS =
            Pattern.compile("(timeline|dossier|treatments|registers|" + Generation.NAME + ")_[0-9]+");

    private final Storage storage;
    private final ViewSchema schema;
    private final StableViews names;
    private final String layout;
    private final JdbcTemplate jdbc;

    ViewCatalogue(Storage storage, ViewSchema schema) {
        this.storage = storage;
        this.schema = schema;
        this.names = new StableViews(schema.views(), storage.isShared() ? "views" : "PUBLIC");
        this.layout = schema.fingerprint();
        this.jdbc = storage.jdbc();
    }

    public ViewSchema schema() {
        return schema;
    }

    /** The live tables: empty ones where there are none, or where they were made by other scripts. */
    Tables live() {
        return storage.alone(() -> {
            Generation live = liveNow().orElse(null);
            if (live != null && isOfThisLayout(live)) {
                if (!storage.isShared()) {
                    // A crash may have come between the commit that made it live and the views, which H2 commits apart.
                    names.replace(jdbc, live);
                }
                return storage.connect(live);
            }
            if (live != null) {
                LOG.warn(OTHER_LAYOUT);
            }
            return beginAnew(live);
        });
    }

    /** Empty live tables in the place of those that are there, which nobody uses. */
    Tables liveAnew() {
        return storage.alone(() -> beginAnew(liveNow().orElse(null)));
    }

    private Tables beginAnew(@Nullable Generation live) {
        Generation next = next();
        if (live != null && storage.isShared()) {
            growOld(jdbc);
        } else if (live != null) {
            remove(live);
        }
        Tables tables = make(next, "LIVE");
        storage.transaction().executeWithoutResult(t -> names.remake(jdbc, next));
        return tables;
    }

    /** The live generation, which any node may have made so. */
    private Optional<Generation> liveNow() {
        return in("LIVE").stream().findFirst();
    }

    private List<Generation> in(String state) {
        return jdbc.query(
                "SELECT generation FROM view_generation WHERE view_name = ? AND state = ?",
                (row, n) -> new Generation(row.getInt(1)),
                Generation.NAME,
                state);
    }

    private boolean isOfThisLayout(Generation generation) {
        return jdbc.queryForList(
                        "SELECT layout FROM view_generation WHERE view_name = ? AND generation = ?",
                        String.class,
                        Generation.NAME,
                        generation.number())
                .contains(layout);
    }

    /** Whether another generation was begun and not ended. */
    public boolean isBuilding() {
        return !in("BUILDING").isEmpty();
    }

    /** Empty tables of another generation, which nobody reads. Those of an earlier attempt are dropped. */
    public Tables begin() {
        return storage.alone(() -> {
            in("BUILDING").forEach(this::remove);
            return make(next(), "BUILDING");
        });
    }

    private Generation next() {
        if (storage.isShared()) {
            return new Generation(newNumber());
        }
        Integer newest = jdbc.queryForObject(
                "SELECT COALESCE(MAX(generation), 0) FROM view_generation WHERE view_name = ?",
                Integer.class,
                Generation.NAME);
        return new Generation(newest == null ? 1 : newest + 1);
    }

    /** A number that was never given, so that a late node cannot touch the generation of another. */
    private int newNumber() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "INSERT INTO view_number AS n (view_name, last_number) VALUES (?, 1)"
                        + " ON CONFLICT (view_name) DO UPDATE SET last_number = n.last_number + 1 RETURNING last_number",
                Integer.class,
                Generation.NAME));
    }

    private Tables make(Generation generation, String state) {
        jdbc.execute("DROP SCHEMA IF EXISTS " + generation.schema() + " CASCADE");
        jdbc.execute("CREATE SCHEMA " + generation.schema());
        Tables tables = storage.connect(generation);
        schema.make(tables.dataSource(), storage::dialect);
        jdbc.update(
                "INSERT INTO view_generation (view_name, generation, state, layout) VALUES (?, ?, ?, ?)",
                Generation.NAME,
                generation.number(),
                state,
                layout);
        return tables;
    }

    /** Makes a generation the live one; the one that was is none any more. */
    public void goLive(Generation generation) {
        storage.transaction().executeWithoutResult(t -> {
            jdbc.update(
                    "DELETE FROM view_generation WHERE view_name = ? AND generation <> ?",
                    Generation.NAME,
                    generation.number());
            jdbc.update(
                    "UPDATE view_generation SET state = 'LIVE' WHERE view_name = ? AND generation = ?",
                    Generation.NAME,
                    generation.number());
        });
        storage.alone(() -> names.replace(jdbc, generation));
    }

    /**
     * On a shared database: makes a generation the live one, in the transaction at hand of the one that is. Other nodes follow;
     * the old one stays for a while.
     *
     * @throws IllegalStateException when it is not there to become so
     */
    public void succeed(Tables old, Generation next) {
        growOld(old.jdbc());
        int now = old.jdbc()
                .update(
                        "UPDATE views.view_generation SET state = 'LIVE'"
                                + " WHERE view_name = ? AND generation = ? AND state = 'BUILDING'",
                        Generation.NAME,
                        next.number());
        if (now != 1) {
            throw new IllegalStateException("another node has dropped what was rebuilt");
        }
        names.replace(old.jdbc(), next);
    }

    private static void growOld(JdbcTemplate jdbc) {
        jdbc.update(
                "UPDATE views.view_generation SET state = 'OLD', old_since = clock_timestamp()"
                        + " WHERE view_name = ? AND state = 'LIVE'",
                Generation.NAME);
    }

    /** On a shared database: the tables of the live generation if it is another than that and this version can read it. */
    public Optional<Tables> newerThan(Generation known) {
        return liveNow()
                .filter(now -> now.number() != known.number() && isOfThisLayout(now))
                .map(storage::connect);
    }

    /** What begins the id of each node that reads tables of this layout. */
    public String nodePrefix() {
        return layout.substring(0, 8) + "/";
    }

    /**
     * On a shared database: drops what has not been live for so long that every node has followed. Generations of another layout
     * wait until no node of another version is left.
     */
    public void dropOld() {
        if (!old().isEmpty()) {
            storage.alone(() -> {
                old().forEach(row -> {
                    jdbc.update(
                            "DELETE FROM view_generation WHERE view_name = ? AND generation = ?",
                            row.view(),
                            row.number());
                    jdbc.execute("DROP SCHEMA IF EXISTS " + row.view() + "_" + row.number() + " CASCADE");
                });
                return true;
            });
        }
    }

    private record Row(String view, int number) {}

    private List<Row> old() {
        return jdbc.query(
                """
                SELECT view_name, generation FROM view_generation g
                WHERE (state = 'OLD' AND old_since < clock_timestamp() - INTERVAL '10 seconds' OR view_name <> ?)
                  AND (layout = ? AND EXISTS (SELECT 1 FROM view_generation l
                          WHERE l.view_name = g.view_name AND l.state = 'LIVE' AND l.layout = g.layout)
                      OR NOT EXISTS (SELECT 1 FROM node WHERE node_id NOT LIKE ?
                          AND seen_at > clock_timestamp() - INTERVAL '30 seconds'))""", (row, n) -> new Row(row.getString(1), row.getInt(2)), Generation.NAME, layout, nodePrefix() + "%");
    }

    /** Gives the connections back once nobody reads the tables, which others may still read. */
    public void leave(Tables tables) {
        tables.awaitUnused(READERS);
        tables.close();
    }

    /** The turn to rebuild; empty where another node has it. */
    public Optional<Storage.Turn> rebuilding() {
        return storage.rebuilding();
    }

    /** Drops the tables once nobody reads them, with all that is in them. */
    public void drop(Tables tables) {
        leave(tables);
        storage.alone(() -> remove(tables.generation()));
    }

    private Generation remove(Generation generation) {
        jdbc.update(
                "DELETE FROM view_generation WHERE view_name = ? AND generation = ?",
                Generation.NAME,
                generation.number());
        jdbc.execute("DROP SCHEMA IF EXISTS " + generation.schema() + " CASCADE");
        return generation;
    }

    /**
     * Drops the schemas that no row names, as a crash between row and schema leaves them; in a file of one process also those of an
     * earlier version.
     */
    void dropLeftovers() {
        storage.alone(() -> {
            if (!storage.isShared()) {
                if (jdbc.update("DELETE FROM view_generation WHERE view_name <> ?", Generation.NAME) > 0) {
                    LOG.warn(OTHER_LAYOUT);
                }
            }
            Set<String> known = new HashSet<>(jdbc.query(
                    "SELECT view_name, generation FROM view_generation",
                    (row, n) -> row.getString(1) + "_" + row.getInt(2)));
            for (String name : jdbc.queryForList("SELECT schema_name FROM information_schema.schemata", String.class)) {
                String leftover = name.toLowerCase(Locale.ROOT);
                if (SCHEMAS.matcher(leftover).matches() && !known.contains(leftover)) {
                    jdbc.execute("DROP SCHEMA " + leftover + " CASCADE");
                }
            }
            return known;
        });
    }
}
