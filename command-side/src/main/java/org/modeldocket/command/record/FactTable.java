package org.modeldocket.command.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.modeldocket.command.organisations.Naming;
import org.modeldocket.platform.stream.StoredFactRow;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/** The table of facts as the appender sees it, over one connection that it has to itself. Statements stay prepared. */
public final class FactTable implements AutoCloseable {
    public static final String COLUMNS =
            "position, append_end, release_id, sequence, fact_id, type, revision, recorded_at, "
                    + "actor_subject, actor_name, command_id, correlation_id, causation_id, payload";
    public static final String TAIL = "SELECT position, recorded_at FROM fact ORDER BY position DESC LIMIT 1";
    /**
     * What ends a question for the newest fact of a release. H2 reads an index in its order only where the order names each of the
     * index's columns; one that leaves out a column of which there is one value makes it read and sort all facts of the release.
     */
    static final String NEWEST_OF_RELEASE = " ORDER BY release_id DESC, sequence DESC LIMIT 1";

    static final String HEAD = "SELECT sequence FROM fact WHERE release_id = ?" + NEWEST_OF_RELEASE;
    private static final String HEADS = "SELECT asked.id, head.sequence FROM unnest(?) AS asked (id),"
            + " LATERAL (SELECT MAX(sequence) AS sequence FROM fact WHERE release_id = asked.id) AS head"
            + " WHERE head.sequence IS NOT NULL";
    /** Facts behind a position, in {@link StoredFactRow}'s columns; parameters: the position, how many at most. */
    public static final String AFTER =
            "SELECT " + StoredFactRow.COLUMNS + " FROM fact WHERE position > ? ORDER BY position LIMIT ?";

    private static final String NAMING = "SELECT " + StoredFactRow.COLUMNS
            + " FROM fact WHERE position > ? AND position <= ? AND type IN ("
            + Naming.TYPES.stream()
                    .map(type -> "'" + type.logicalName() + "'")
                    .sorted()
                    .collect(Collectors.joining(", "))
            + ") ORDER BY position LIMIT ?";
    private static final String PLACE =
            "SELECT release_id, sequence, position, recorded_at FROM fact WHERE fact_id = ?";

    private final Connection connection;
    private final FactInsert insert;
    private final PreparedStatement tail;
    private final PreparedStatement head;
    private final PreparedStatement place;

    public FactTable(Connection connection, FactInsert insert) throws SQLException {
        this.connection = connection;
        this.insert = insert;
        connection.setAutoCommit(false);
        tail = connection.prepareStatement(TAIL);
        head = connection.prepareStatement(HEAD);
        place = connection.prepareStatement(PLACE);
    }

    public Connection connection() {
        return connection;
    }

    public RecordEnd tail() throws SQLException {
        try (ResultSet row = tail.executeQuery()) {
            return tail(row);
        }
    }

    /** What {@link #TAIL} has answered. */
    public static RecordEnd tail(ResultSet row) throws SQLException {
        return row.next() ? new RecordEnd(row.getLong(1), instant(row, 2)) : RecordEnd.EMPTY;
    }

    /** The last sequences of those of some releases' streams that have any; of PostgreSQL only. */
    public Map<String, Long> heads(Set<String> releaseIds) throws SQLException {
        Map<String, Long> heads = new HashMap<>();
        try (PreparedStatement several = connection.prepareStatement(HEADS)) {
            several.setArray(1, connection.createArrayOf("varchar", releaseIds.toArray()));
            try (ResultSet row = several.executeQuery()) {
                while (row.next()) {
                    heads.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return heads;
    }

    /** The last sequence of a release's stream, or -1 when it has none. */
    public long head(String releaseId) throws SQLException {
        head.setString(1, releaseId);
        try (ResultSet row = head.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    public Optional<FactLocation> place(UUID factId) throws SQLException {
        place.setObject(1, factId);
        try (ResultSet row = place.executeQuery()) {
            return row.next()
                    ? Optional.of(new FactLocation(
                            new ReleaseId(row.getString(1)), row.getLong(2), row.getLong(3), instant(row, 4)))
                    : Optional.empty();
        }
    }

    /** Stored facts of the types that may name an organisation, behind a position, in the order of their positions. */
    public List<StoredFact> naming(long position, long end, int limit) throws SQLException {
        List<StoredFact> facts = new ArrayList<>();
        try (PreparedStatement page = connection.prepareStatement(NAMING)) {
            page.setLong(1, position);
            page.setLong(2, end);
            page.setInt(3, limit);
            try (ResultSet row = page.executeQuery()) {
                while (row.next()) {
                    facts.add(StoredFactRow.of(row));
                }
            }
        }
        return facts;
    }

    /** Where facts are added that are to be stored. */
    public FactInsert inserting() {
        return insert;
    }

    /** Ends the transaction, if there is one; the next statement begins one again. */
    public void commit() throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
        } else {
            connection.commit();
        }
    }

    /** Forgets what was added, and takes back the transaction, if there is one. */
    public void rollback() throws SQLException {
        insert.clear();
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
        } else {
            connection.rollback();
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    public static boolean isConstraint(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("23");
    }
}
