package org.modeldocket.query.dossier;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.modeldocket.query.answers.AnswerJson;
import org.modeldocket.query.projecting.Projector;
import org.modeldocket.query.projecting.Rows;
import org.modeldocket.query.projecting.Touched;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the whole answer about a case, and its line in the list, each time the case takes in facts. */
final class DossierProjection implements Projector {
    private static final String INSERT =
            "INSERT INTO dossier (company_id, registered_at, summary, answer, release_id) VALUES (?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE dossier SET company_id = ?, registered_at = ?, summary = ?, answer = ? WHERE release_id = ?";

    private final JdbcTemplate jdbc;

    DossierProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(List<Touched> touched) {
        List<Touched> fresh = new ArrayList<>();
        List<Touched> known = new ArrayList<>();
        for (Touched release : touched) {
            (release.before() == null ? fresh : known).add(release);
        }
        Rows.write(jdbc, INSERT, fresh, DossierProjection::set);
        Rows.write(jdbc, UPDATE, known, DossierProjection::set);
    }

    private static void set(PreparedStatement statement, Touched release) throws SQLException {
        ReleaseDossier dossier = Dossiers.dossier(release.after());
        statement.setString(1, dossier.company().id());
        statement.setLong(2, Dossiers.registered(release.after()).position());
        statement.setBytes(3, AnswerJson.write(Dossiers.summary(dossier)));
        statement.setBytes(4, AnswerJson.write(dossier));
        statement.setString(5, dossier.releaseId());
    }
}
