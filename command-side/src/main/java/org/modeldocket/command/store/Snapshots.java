package org.modeldocket.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.modeldocket.platform.stream.FactMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * The newest snapshot of each case. A snapshot saves work and is never needed: one that cannot be stored or read costs a log
 * line. Not made durable; a power cut may forget it.
 */
final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String UPDATE =
            "UPDATE snapshot SET sequence = ?, recorded_at = ?, payload = ? WHERE release_id = ? AND sequence < ?";
    private static final String INSERT = "INSERT INTO snapshot (release_id, sequence, recorded_at, payload) "
            + "SELECT CAST(? AS VARCHAR), ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE release_id = ?)";
    static final String SELECT = "SELECT sequence, recorded_at, payload FROM snapshot WHERE release_id = ?";

    private static final SQLExceptionTranslator FAILURES = new SQLExceptionSubclassTranslator();
    /** The SQL states with which PostgreSQL ends its sessions. */
    private static final String SERVER_ENDS = "57P";

    private final DataSource source;
    private final SnapshotCodec codec;
    private final Appender appender;

    /** @param appender writes the snapshots, as everything else in the record */
    Snapshots(DataSource source, SnapshotCodec codec, Appender appender) {
        this.source = source;
        this.codec = codec;
        this.appender = appender;
    }

    /** Encodes the snapshot now, and stores it soon. */
    void store(DomainEventMessage<?> snapshot) {
        try {
            byte[] payload = codec.encode(snapshot.getPayload());
            appender.between(connection -> write(
                    connection,
                    snapshot.getAggregateIdentifier(),
                    snapshot.getSequenceNumber(),
                    snapshot.getTimestamp(),
                    payload));
        } catch (RuntimeException e) {
            LOG.warn("MD-REC-010 the snapshot of release {} could not be stored", snapshot.getAggregateIdentifier(), e);
        }
    }

    /** Stores a snapshot unless there is a newer one, and leaves it to the caller to commit. */
    static void write(Connection connection, String releaseId, long sequence, Instant at, byte[] payload)
            throws SQLException {
        OffsetDateTime recordedAt = FactTable.timestamp(at);
        int updated = execute(connection, UPDATE, sequence, recordedAt, payload, releaseId, sequence);
        if (updated == 0) {
            insert(connection, releaseId, sequence, recordedAt, payload, releaseId);
        }
    }

    /** Another node may store the case's first snapshot at the same time: then that one does. */
    private static void insert(Connection connection, Object... parameters) throws SQLException {
        try {
            execute(connection, INSERT, parameters);
        } catch (SQLException e) {
            if (!GroupWriter.isConstraint(e)) {
                throw e;
            }
            LOG.debug("another node has stored a snapshot", e);
            connection.rollback();
        }
    }

    private static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    /**
     * Empty where there is none that can be read.
     *
     * @throws RecordUnavailable when the database does not answer, so that the facts cannot be read either
     */
    Optional<DomainEventMessage<?>> read(String releaseId) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, releaseId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Instant recordedAt = FactTable.instant(row, 2);
                GenericMessage<Object> state = new GenericMessage<>(codec.decode(row.getBytes(3)));
                return Optional.of(new GenericDomainEventMessage<>(
                        FactMessage.AGGREGATE_TYPE, releaseId, row.getLong(1), state, recordedAt));
            }
        } catch (RecordUnavailable e) {
            throw e;
        } catch (SQLException e) {
            if (isOfTheDatabase(e)) {
                throw unavailable(e);
            }
            return passedOver(releaseId, e);
        } catch (RuntimeException e) {
            return passedOver(releaseId, e);
        }
    }

    private static Optional<DomainEventMessage<?>> passedOver(String releaseId, Exception failure) {
        LOG.warn("MD-REC-011 the snapshot of release {} is unreadable and skipped", releaseId, failure);
        return Optional.empty();
    }

    private Connection connect() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static boolean isOfTheDatabase(SQLException failure) {
        DataAccessException translated = FAILURES.translate("read a snapshot", null, failure);
        return translated instanceof TransientDataAccessException
                || translated instanceof RecoverableDataAccessException
                || translated instanceof NonTransientDataAccessResourceException
                || String.valueOf(failure.getSQLState()).startsWith(SERVER_ENDS);
    }

    private static RecordUnavailable unavailable(SQLException failure) {
        return new RecordUnavailable("the record could not be read", failure);
    }
}
