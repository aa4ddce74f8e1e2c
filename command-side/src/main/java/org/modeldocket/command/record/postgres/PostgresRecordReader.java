package org.modeldocket.command.record.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.modeldocket.command.record.FactPages;
import org.modeldocket.command.record.RecordSource;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.wire.StoredFact;

/**
 * A record on PostgreSQL, open for reading. Shows it as it stood when it was opened, whatever nodes write meanwhile, and
 * changes nothing.
 */
public final class PostgresRecordReader implements RecordSource {
    private final FactPages pages;

    private PostgresRecordReader(FactPages pages) {
        this.pages = pages;
    }

    /** @throws RecordUnavailable when the server cannot be reached */
    public static PostgresRecordReader open(PostgresSettings settings) {
        try {
            Connection connection = settings.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET search_path = " + PostgresSchema.NAME);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
                return new PostgresRecordReader(new FactPages(connection));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new RecordUnavailable("the record at " + settings + " cannot be reached: " + e.getMessage(), e);
        }
    }

    @Override
    public UUID recordId() {
        return pages.recordId();
    }

    @Override
    public long count() {
        return pages.count();
    }

    @Override
    public List<StoredFact> after(long position, int limit) {
        return pages.after(position, limit);
    }

    /** Checksums on a server's disk are the server's affair. */
    @Override
    public boolean isSealed() {
        return true;
    }

    @Override
    public void close() {
        pages.close();
    }
}
