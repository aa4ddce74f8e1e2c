package org.modeldocket.query.source;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database for an inbox, empty and nobody else's. */
final class InboxUnderTest {
    private InboxUnderTest() {}

    static DataSource database() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + java.util.UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }
}
