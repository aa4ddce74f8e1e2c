package org.modeldocket.command.record.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.api.FlywayException;
import org.modeldocket.command.record.FactPages;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.postgres.PostgresInsert;
import org.modeldocket.command.record.postgres.PostgresSchema;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.wire.StoredFact;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A record that is being moved to PostgreSQL from elsewhere, fact by fact as they were stored. From {@link #begin} to {@link
 * #finish} a mark in the database keeps every node from taking it up, also when this process has died between them; while
 * this is open, nobody else appends. For one thread. Every method throws {@link RecordUnavailable} when the database fails.
 */
public final class RecordImport implements AutoCloseable {
    private final PostgresSettings settings;
    private final FactTable table;
    private final FactPages pages;
    private final ImportMarker mark;

    private RecordImport(PostgresSettings settings, FactTable table, ImportMarker mark) {
        this.settings = settings;
        this.table = table;
        this.mark = mark;
        this.pages = new FactPages(table.connection());
    }

    /**
     * What stands at the place where the record is to go.
     *
     * @param last the position of the last fact
     * @param finished whether the move was finished before, so that nodes may have taken the record up
     */
    public record Found(long last, boolean finished) {}

    /**
     * Connects, makes the tables where need be, and waits up to ten seconds for another writer.
     *
     * @throws RecordUnavailable also when the server must not keep a record, or another move is under way
     */
    public static RecordImport open(PostgresSettings settings) {
        try {
            Connection connection = settings.connect();
            try {
                PostgresSchema.requireSound(connection);
                PostgresSchema.ensure(source(settings));
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET search_path = " + PostgresSchema.NAME);
                    statement.execute("SET synchronous_commit = on");
                }
                ImportMarker mark = ImportMarker.over(connection);
                return new RecordImport(settings, new FactTable(connection, new PostgresInsert(connection)), mark);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | FlywayException e) {
            throw new RecordUnavailable("no record can be moved to " + settings + ": " + e.getMessage(), e);
        }
    }

    private static PGSimpleDataSource source(PostgresSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.username());
        source.setPassword(settings.password());
        return source;
    }

    /**
     * Looks whether a record may go here, or go on. Changes nothing.
     *
     * @throws RecordUnavailable also when something else stands here
     */
    public Found find(UUID recordId) {
        try {
            Optional<UUID> arriving = mark.arriving();
            boolean vacant = arriving.isEmpty() && mark.isUntouched();
            Found found = new Found(table.tail().position(), arriving.isEmpty() && !vacant);
            UUID here = arriving.orElseGet(pages::recordId);
            if (!vacant && !here.equals(recordId)) {
                throw new RecordUnavailable(settings + " holds another record, " + here + ", with " + found.last()
                        + " facts; this one is " + recordId + ". Give an empty database");
            }
            if (found.finished()) {
                // Nodes may be at work.
                mark.giveUpTurn();
            }
            table.connection().commit();
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Marks the record as one that is not whole. To be called where {@link #find} found no finished one.
     *
     * @throws RecordUnavailable also when nodes have the database open
     */
    public void begin(UUID recordId) {
        run(() -> {
            if (!mark.set(recordId)) {
                throw new RecordUnavailable("nodes of Model Docket are connected to " + settings + "; stop them first");
            }
        });
    }

    /** Stores facts behind the last, every column as it is given. They stand after {@link #commit}, or not at all. */
    public void add(List<StoredFact> facts) {
        run(() -> {
            for (StoredFact fact : facts) {
                table.inserting()
                        .add(asNew(fact), fact.position(), fact.appendEnd(), FactTable.timestamp(fact.recordedAt()));
            }
            if (!table.inserting().insert()) {
                throw new RecordUnavailable("the record at " + settings + " does not end where these facts begin");
            }
        });
    }

    private static NewFact asNew(StoredFact fact) {
        return new NewFact(
                fact.releaseId(),
                fact.sequence(),
                fact.factId(),
                fact.type(),
                fact.revision(),
                fact.actor(),
                fact.commandId(),
                fact.correlationId(),
                fact.causationId(),
                fact.payload());
    }

    /** Returns once everything added is durable. */
    public void commit() {
        run(table.connection()::commit);
    }

    /** The facts behind a position, in the order of their positions; fewer than {@code limit} only at the end. */
    public List<StoredFact> after(long position, int limit) {
        return pages.after(position, limit);
    }

    /** Makes it the record of that id, whole, for any node to take up. */
    public void finish(UUID recordId) {
        run(() -> mark.lift(recordId));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private RecordUnavailable failed(SQLException e) {
        // Of a batch, the driver's first message names the rows and the next one the reason.
        SQLException reason = e.getNextException() == null ? e : e.getNextException();
        return new RecordUnavailable("the record at " + settings + " failed: " + reason.getMessage(), e);
    }

    @Override
    public void close() {
        run(table::close);
    }
}
