package org.modeldocket.query.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.AnswerJson;
import org.modeldocket.query.answers.Cursor;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.ReleaseId;
import org.modeldocket.vocabulary.Slug;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads dossiers as they were written. */
final class DossierStore implements DossierQuestions {
    private static final String LIST = "releases";
    private static final RowMapper<ReleaseSummary> SUMMARY =
            (row, n) -> AnswerJson.read(row.getBytes(1), ReleaseSummary.class);

    private final JdbcTemplate jdbc;

    DossierStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ReleaseDossier> release(ReleaseId releaseId) {
        return jdbc
                .query(
                        "SELECT answer FROM dossier WHERE release_id = ?",
                        (row, n) -> AnswerJson.read(row.getBytes(1), ReleaseDossier.class),
                        releaseId.value())
                .stream()
                .findFirst();
    }

    @Override
    public Slice<ReleaseSummary> releases(@Nullable Slug company, Window window) {
        ReleaseId after = Cursor.read(LIST, window.cursor(), ReleaseId::new);
        List<Object> values = new ArrayList<>(List.of(after == null ? "" : after.value()));
        if (company != null) {
            values.add(company.value());
        }
        values.add(window.limit() + 1);
        List<ReleaseSummary> found = jdbc.query(
                "SELECT summary FROM dossier WHERE release_id > ?" + (company == null ? "" : " AND company_id = ?")
                        + " ORDER BY release_id LIMIT ?",
                SUMMARY,
                values.toArray());
        return Slice.of(found, window, last -> Cursor.after(LIST, last.releaseId()));
    }

    @Override
    public List<ReleaseSummary> newest(int limit) {
        return jdbc.query("SELECT summary FROM dossier ORDER BY registered_at DESC LIMIT ?", SUMMARY, limit);
    }

    @Override
    public long count() {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM dossier", Long.class);
        return count == null ? 0 : count;
    }
}
