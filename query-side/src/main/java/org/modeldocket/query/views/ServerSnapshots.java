package org.modeldocket.query.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Read-only transactions on PostgreSQL that see one state. The level is said of each transaction, along with its beginning; said of
 * the connection, as JDBC does, it costs three more questions: which it was, the new one, and the old one again.
 */
final class ServerSnapshots extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    ServerSnapshots(DataSource source) {
        super(source);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
    }
}
