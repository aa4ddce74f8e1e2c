package org.modeldocket.query.treatments;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.answers.AnswerJson;
import org.modeldocket.query.projecting.Projector;
import org.modeldocket.query.projecting.Rows;
import org.modeldocket.query.projecting.Touched;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the periods of each case, those that have changed. */
final class TreatmentsProjection implements Projector {
    private static final String INSERT_COMPANY =
            "INSERT INTO treatment_company (company_id, company_name, named_at, release_id) VALUES (?, ?, ?, ?)";
    private static final String UPDATE_COMPANY =
            "UPDATE treatment_company SET company_id = ?, company_name = ?, named_at = ? WHERE release_id = ?";
    private static final String INSERT =
            "INSERT INTO treatment_period (company_id, kind, is_open, answer, release_id, ordinal) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = """
            UPDATE treatment_period SET company_id = ?, kind = ?, is_open = ?, answer = ?
            WHERE release_id = ? AND ordinal = ?""";
    private static final String DELETE = "DELETE FROM treatment_period WHERE release_id = ? AND ordinal = ?";

    private final JdbcTemplate jdbc;

    TreatmentsProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(List<Touched> touched) {
        List<Touched> fresh = new ArrayList<>();
        List<Touched> renamed = new ArrayList<>();
        List<PeriodRow> inserts = new ArrayList<>();
        List<PeriodRow> updates = new ArrayList<>();
        List<PeriodRow> deletes = new ArrayList<>();
        for (Touched release : touched) {
            if (release.before() == null) {
                fresh.add(release);
            } else if (!registration(release.before().ordered())
                    .equals(registration(release.after().ordered()))) {
                renamed.add(release);
            }
            List<PeriodRow> before = release.before() == null ? List.of() : PeriodRow.of(release.before());
            compare(before, PeriodRow.of(release.after()), inserts, updates, deletes);
        }
        Rows.write(jdbc, INSERT_COMPANY, fresh, TreatmentsProjection::setCompany);
        Rows.write(jdbc, UPDATE_COMPANY, renamed, TreatmentsProjection::setCompany);
        Rows.write(jdbc, INSERT, inserts, TreatmentsProjection::set);
        Rows.write(jdbc, UPDATE, updates, TreatmentsProjection::set);
        Rows.write(jdbc, DELETE, deletes, (statement, row) -> {
            statement.setString(1, row.period().releaseId());
            statement.setInt(2, row.ordinal());
        });
    }

    private static void compare(
            List<PeriodRow> before,
            List<PeriodRow> after,
            List<PeriodRow> inserts,
            List<PeriodRow> updates,
            List<PeriodRow> deletes) {
        for (int i = 0; i < after.size(); i++) {
            if (i >= before.size()) {
                inserts.add(after.get(i));
            } else if (!after.get(i).equals(before.get(i))) {
                updates.add(after.get(i));
            }
        }
        for (int i = after.size(); i < before.size(); i++) {
            deletes.add(before.get(i));
        }
    }

    private static RecordedFact registration(List<RecordedFact> ordered) {
        return ordered.getFirst();
    }

    private static void setCompany(PreparedStatement statement, Touched release) throws SQLException {
        ReleaseRegistered registration = release.after().file().registration();
        statement.setString(1, registration.company().id().value());
        statement.setString(2, registration.company().name().value());
        statement.setLong(3, registration(release.after().ordered()).position());
        statement.setString(4, release.releaseId().value());
    }

    private static void set(PreparedStatement statement, PeriodRow row) throws SQLException {
        statement.setString(1, row.company());
        statement.setString(2, row.period().kind().name());
        statement.setBoolean(3, row.period().open());
        statement.setBytes(4, AnswerJson.write(row.period()));
        statement.setString(5, row.period().releaseId());
        statement.setInt(6, row.ordinal());
    }
}
