package org.modeldocket.query.projection;

import java.sql.Array;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * At which sequence a view holds each release. This row guards all others of the release: it moves from exactly where the
 * writer thought it was, or nothing is written.
 */
final class Stands {
    /** The sequence of a release of which nothing is held. */
    static final long NOWHERE = -1;

    private static final String SELECT = "SELECT release_id, sequence FROM view_release WHERE release_id = ANY(?)";
    private static final String INSERT = "INSERT INTO view_release (release_id, sequence) VALUES (?, ?)";
    private static final String UPDATE = "UPDATE view_release SET sequence = ? WHERE release_id = ? AND sequence = ?";

    private final JdbcTemplate jdbc;

    Stands(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The sequences of those releases of which something is held. */
    Map<ReleaseId, Long> of(Collection<ReleaseId> releases) {
        Map<ReleaseId, Long> stands = new HashMap<>();
        if (releases.isEmpty()) {
            return stands;
        }
        Object[] ids = releases.stream().map(ReleaseId::value).toArray();
        jdbc.query(
                SELECT,
                statement -> {
                    Array array = statement.getConnection().createArrayOf("varchar", ids);
                    statement.setArray(1, array);
                },
                row -> {
                    stands.put(new ReleaseId(row.getString(1)), row.getLong(2));
                });
        return stands;
    }

    long of(ReleaseId releaseId) {
        return of(List.of(releaseId)).getOrDefault(releaseId, NOWHERE);
    }

    /** @throws IllegalStateException when the view does not hold a release as the writer thought */
    void move(List<Touched> touched) {
        List<Object[]> inserts = touched.stream()
                .filter(t -> t.before() == null)
                .map(t -> new Object[] {t.releaseId().value(), t.after().sequence()})
                .toList();
        jdbc.batchUpdate(INSERT, inserts);
        List<Touched> moved = touched.stream().filter(t -> t.before() != null).toList();
        int[] counts = jdbc.batchUpdate(UPDATE, moved.stream().map(Stands::step).toList());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new IllegalStateException("the view does not hold "
                        + moved.get(i).releaseId() + " as it was thought to; another writer has been here");
            }
        }
    }

    private static Object[] step(Touched touched) {
        long before = touched.before() == null ? NOWHERE : touched.before().sequence();
        return new Object[] {touched.after().sequence(), touched.releaseId().value(), before};
    }
}
