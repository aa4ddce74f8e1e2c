package org.modeldocket.query.views;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.views.GenerationTable.Row;
import org.modeldocket.query.views.GenerationTable.State;
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

    private final Storage storage;
    private final ViewSchema schema;
    private final StableViews names;
    private final String layout;
    private final JdbcTemplate jdbc;
    private final GenerationTable rows;

    ViewCatalogue(Storage storage, ViewSchema schema) {
        this.storage = storage;
        this.schema = schema;
        this.names = new StableViews(schema.views(), storage.isShared() ? "views" : "PUBLIC");
        this.layout = schema.fingerprint();
        this.jdbc = storage.jdbc();
        this.rows = GenerationTable.in(jdbc);
    }

    public ViewSchema schema() {
        return schema;
    }

    /** The live tables: empty ones where there are none, or where they were made by other scripts. */
    Tables live() {
        return storage.alone(() -> {
            Generation live = rows.live().orElse(null);
            if (live != null && rows.is(live, layout)) {
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
        return storage.alone(() -> beginAnew(rows.live().orElse(null)));
    }

    private Tables beginAnew(@Nullable Generation live) {
        Generation next = next();
        if (live != null && storage.isShared()) {
            rows.retireLive();
        } else if (live != null) {
            remove(Row.of(live));
        }
        Tables tables = make(next, State.LIVE);
        storage.transaction().executeWithoutResult(t -> names.remake(jdbc, next));
        return tables;
    }

    /** Whether another generation was begun and not ended. */
    public boolean isBuilding() {
        return !rows.in(State.BUILDING).isEmpty();
    }

    /** Empty tables of another generation, which nobody reads. Those of an earlier attempt are dropped. */
    public Tables begin() {
        return storage.alone(() -> {
            rows.in(State.BUILDING).forEach(begun -> remove(Row.of(begun)));
            return make(next(), State.BUILDING);
        });
    }

    private Generation next() {
        return new Generation(storage.isShared() ? rows.newNumber() : rows.nextNumber());
    }

    private Tables make(Generation generation, State state) {
        dropSchema(generation.schema());
        jdbc.execute("CREATE SCHEMA " + generation.schema());
        Tables tables = storage.connect(generation);
        schema.make(tables.dataSource(), storage::dialect);
        rows.add(generation, state, layout);
        return tables;
    }

    /** Makes a generation the live one; the one that was is none any more. */
    public void goLive(Generation generation) {
        storage.transaction().executeWithoutResult(t -> {
            rows.removeOthersThan(generation);
            rows.makeLive(generation);
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
        GenerationTable shared = GenerationTable.from(old);
        shared.retireLive();
        if (!shared.makeLive(next)) {
            throw new IllegalStateException("another node has dropped what was rebuilt");
        }
        names.replace(old.jdbc(), next);
    }

    /** On a shared database: the tables of the live generation if it is another than that and this version can read it. */
    public Optional<Tables> newerThan(Generation known) {
        return rows.live()
                .filter(now -> now.number() != known.number() && rows.is(now, layout))
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
        if (!unused().isEmpty()) {
            storage.alone(() -> unused().stream().map(this::remove).toList());
        }
    }

    private List<Row> unused() {
        return rows.unused(layout, nodePrefix());
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
        storage.alone(() -> remove(Row.of(tables.generation())));
    }

    private Row remove(Row row) {
        rows.remove(row);
        dropSchema(row.schema());
        return row;
    }

    private void dropSchema(String name) {
        jdbc.execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
    }

    /**
     * Drops the schemas that no row names, as a crash between row and schema leaves them; in a file of one process also those of an
     * earlier version.
     */
    void dropLeftovers() {
        storage.alone(() -> {
            if (!storage.isShared() && rows.removeThoseOfQuestions()) {
                LOG.warn(OTHER_LAYOUT);
            }
            rows.schemasWithoutRow().forEach(this::dropSchema);
            return true;
        });
    }
}
