package org.modeldocket.command.record.h2;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;

/** Connections to the record's file, with the settings of H2 that its durability and its size depend on. */
final class H2Connections {
    /** For so long H2 keeps the space of a chunk that nothing needs. */
    private static final int RETENTION_MILLIS = 10_000;

    private H2Connections() {}

    /** @throws RecordUnavailable when the directory has a name that H2 cannot open */
    static JdbcDataSource source(RecordSettings settings, String name) {
        String path = settings.directory().toAbsolutePath().resolve(name).toString();
        if (path.contains(";")) {
            throw new RecordUnavailable("the record's directory must not have a ';' in its name: " + path);
        }
        JdbcDataSource source = new JdbcDataSource();
        // WRITE_DELAY=0: a commit writes on the committing thread; nothing is written behind its back.
        // REUSE_SPACE=FALSE: it goes to the end of the file.
        // MAX_COMPACT_TIME=0: closing does not compact; with so little time it made files larger.
        source.setURL("jdbc:h2:" + settings.layer() + path
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;RETENTION_TIME="
                + RETENTION_MILLIS + ";PAGE_SIZE=4096;TRACE_LEVEL_FILE=0;CACHE_SIZE="
                + settings.cacheMegabytes() * 1024);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    /** @param size connections at most */
    static HikariDataSource pool(String name, DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        // Connections are made when they are asked for: two pools that refill while H2 closes a failed database can
        // leave it open under no name, and then nobody else can open it.
        config.setMinimumIdle(0);
        // A read takes well under a millisecond; a longer wait means that the database is gone.
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    /**
     * Opens a connection that can write. After a power cut, a chunk may be gone that nothing needs any more but that H2 still
     * lists. If the file is closed properly while the list names it, H2 takes an older chunk for the newest at the next start,
     * and forgets what was stored since. H2 clears the list as it stores the next states, so they are stored at once.
     */
    static Connection connect(JdbcDataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET RETENTION_TIME 0");
            for (int state = 0; state < 3; state++) {
                statement.executeUpdate("UPDATE record_identity SET record_id = record_id");
            }
            statement.execute("SET RETENTION_TIME " + RETENTION_MILLIS);
            statement.execute("CHECKPOINT SYNC");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
