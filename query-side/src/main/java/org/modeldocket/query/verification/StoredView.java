package org.modeldocket.query.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.h2.ChecksummedFileSystem;
import org.modeldocket.query.projection.Projection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The generation that answers, in a views file that no server has open. Only reads. */
final class StoredView implements AutoCloseable {
    private static final String SUFFIX = ".mv.db";

    private final String layout;
    private final JdbcTemplate jdbc;
    private final SingleConnectionDataSource source;

    private StoredView(SingleConnectionDataSource source) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        record Live(int generation, String layout) {}
        List<Live> live = jdbc.query(
                "SELECT generation, layout FROM public.view_generation WHERE view_name = ? AND state = 'LIVE'",
                (row, n) -> new Live(row.getInt(1), row.getString(2)),
                Projection.NAME);
        if (live.size() != 1) {
            throw new UnverifiableViewsException("the views file names " + live.size() + " live generations");
        }
        this.layout = live.getFirst().layout();
        jdbc.execute("SET SCHEMA " + Projection.NAME + "_" + live.getFirst().generation());
    }

    /** @throws UnverifiableViewsException when there is no such file, or it holds no views */
    static StoredView open(Path file) {
        String path = file.toAbsolutePath().toString();
        if (!Files.isRegularFile(file)) {
            throw new UnverifiableViewsException(file.getParent() + " holds no views (" + file.getFileName() + ")");
        }
        ChecksummedFileSystem.register();
        // Lazily: a read-only database would keep the whole answer to a question in memory.
        String url = "jdbc:h2:" + ChecksummedFileSystem.ON_DISK + path.substring(0, path.length() - SUFFIX.length())
                + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0;LAZY_QUERY_EXECUTION=1";
        @Nullable SingleConnectionDataSource source = null;
        try {
            Connection connection = DriverManager.getConnection(url, "sa", "");
            source = new SingleConnectionDataSource(connection, true);
            return new StoredView(source);
        } catch (SQLException | DataAccessException e) {
            close(source);
            throw new UnverifiableViewsException(
                    file + " cannot be read; if a server has it open, stop the server: " + e.getMessage(), e);
        } catch (UnverifiableViewsException e) {
            close(source);
            throw e;
        }
    }

    private static void close(@Nullable SingleConnectionDataSource source) {
        if (source != null) {
            source.destroy();
        }
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** A fingerprint of the scripts that made the tables. */
    String layout() {
        return layout;
    }

    /** The record that the views say they were made from; null where they do not say. */
    @Nullable
    UUID builtFrom() {
        return jdbc.query("SELECT record_id FROM public.built_from", (row, n) -> row.getObject(1, UUID.class)).stream()
                .findFirst()
                .orElse(null);
    }

    /** The position of the last fact that was applied or parked. */
    long position() {
        return jdbc.queryForList("SELECT GREATEST(position, applied) FROM checkpoint", Long.class)
                .getFirst();
    }

    /** Whether the tables were being filled when the server stopped. */
    boolean isLoading() {
        return jdbc.queryForList("SELECT position FROM checkpoint", Long.class).getFirst() < 0;
    }

    long parked() {
        return jdbc.queryForList("SELECT COUNT(*) FROM dead_letter", Long.class).getFirst();
    }

    /** The tables that follow from the record, each with its columns in their order. */
    Map<String, List<String>> tables() {
        return ViewTables.of(jdbc);
    }

    @Override
    public void close() {
        source.destroy();
    }
}
