package org.modeldocket.query.source;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.modeldocket.platform.postgres.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the tests keep an inbox: each time a database of its own, empty. */
enum InboxUnderTest {
    H2 {
        @Override
        DataSource open() {
            return database();
        }
    },
    POSTGRES {
        @Override
        DataSource open() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(PostgresServer.freshDatabase());
            return source;
        }
    };

    abstract DataSource open();

    static DataSource database() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }
}
