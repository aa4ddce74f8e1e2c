package org.modeldocket.query.projection.applied;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.Rows;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The newest fact of each case that is applied. A row moves on from exactly where the writer thought it was. */
public final class AppliedSequences {
    /** The sequence of a case of which nothing is applied. */
    public static final long NONE = -1;

    private static final String SELECT = "SELECT release_id, sequence FROM case_head WHERE release_id = ANY(?)"
            + " AND (SELECT position FROM checkpoint) <> " + Checkpoint.LOADING;
    private static final String INSERT =
            "INSERT INTO case_head (sequence, position, recorded_at, release_id) VALUES (?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE case_head SET sequence = ?, position = ?, recorded_at = ?"
            + " WHERE release_id = ? AND sequence = ?";

    private final JdbcTemplate jdbc;

    public AppliedSequences(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The sequences of those cases of which something is applied; of none while the tables are being loaded. */
    public Map<ReleaseId, Long> of(Collection<ReleaseId> releases) {
        Map<ReleaseId, Long> sequences = new HashMap<>();
        if (!releases.isEmpty()) {
            Object[] ids = releases.stream().map(ReleaseId::value).toArray();
            jdbc.query(
                    SELECT,
                    statement -> statement.setArray(1, statement.getConnection().createArrayOf("varchar", ids)),
                    row -> {
                        sequences.put(new ReleaseId(row.getString(1)), row.getLong(2));
                    });
        }
        return sequences;
    }

    /** @throws IllegalStateException when a case is not where the writer thought */
    public void move(List<CaseUpdate> changes) {
        Rows.insert(
                jdbc,
                INSERT,
                changes.stream().filter(change -> change.before() == null).toList(),
                (statement, change) -> set(statement, change.after().newest()));
        List<CaseUpdate> moved =
                changes.stream().filter(change -> change.before() != null).toList();
        int[][] counts = Rows.write(jdbc, UPDATE, moved, (statement, change) -> {
            set(statement, change.after().newest());
            statement.setLong(
                    5, change.before() == null ? NONE : change.before().sequence());
        });
        int at = 0;
        for (int[] some : counts) {
            for (int count : some) {
                if (count == 0) {
                    throw new IllegalStateException(
                            moved.get(at).releaseId() + " is not where it was thought to be; another writer was here");
                }
                at++;
            }
        }
    }

    private static void set(java.sql.PreparedStatement statement, RecordedFact newest) throws java.sql.SQLException {
        statement.setLong(1, newest.sequence());
        statement.setLong(2, newest.position());
        statement.setObject(3, newest.recordedAt().atOffset(ZoneOffset.UTC));
        statement.setString(4, newest.releaseId().value());
    }
}
