package org.modeldocket.command.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.SnapshotTable;
import org.modeldocket.command.record.commit.Appender;
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
 * The newest snapshot of each case. Snapshots only save time: one that cannot be stored or read costs a line of logging. They
 * are not made durable; a power cut may lose them.
 */
public final class AggregateSnapshots {
    private static final Logger LOG = LoggerFactory.getLogger(AggregateSnapshots.class);
    private static final SQLExceptionTranslator FAILURES = new SQLExceptionSubclassTranslator();
    /** The SQL states with which PostgreSQL ends its sessions. */
    private static final String SERVER_ENDS = "57P";

    private final DataSource source;
    private final SnapshotCodec codec;
    private final Appender appender;

    /** @param appender writes the snapshots, as everything else in the record */
    public AggregateSnapshots(DataSource source, SnapshotCodec codec, Appender appender) {
        this.source = source;
        this.codec = codec;
        this.appender = appender;
    }

    /** Encodes the snapshot now, and stores it soon. */
    void store(DomainEventMessage<?> snapshot) {
        try {
            byte[] payload = codec.encode(snapshot.getPayload());
            appender.between(connection -> SnapshotTable.write(
                    connection,
                    snapshot.getAggregateIdentifier(),
                    snapshot.getSequenceNumber(),
                    snapshot.getTimestamp(),
                    payload));
        } catch (RuntimeException e) {
            LOG.warn("MD-REC-010 the snapshot of release {} could not be stored", snapshot.getAggregateIdentifier(), e);
        }
    }

    /**
     * Empty where there is none that can be read.
     *
     * @throws RecordUnavailable when the database does not answer, so that the facts cannot be read either
     */
    public Optional<DomainEventMessage<?>> read(String releaseId) {
        try (Connection connection = connect()) {
            return SnapshotTable.find(connection, releaseId).map(row -> {
                GenericMessage<Object> state = new GenericMessage<>(codec.decode(row.payload()));
                return new GenericDomainEventMessage<>(
                        FactMessage.AGGREGATE_TYPE, releaseId, row.sequence(), state, row.recordedAt());
            });
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
        LOG.warn("MD-REC-011 skipped the unreadable snapshot of release {}", releaseId, failure);
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
