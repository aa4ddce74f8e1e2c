package org.modeldocket.query.treatments;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.Bearing;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.query.projecting.Projector;
import org.modeldocket.query.projecting.Rows;
import org.modeldocket.query.projecting.Touched;
import org.modeldocket.query.versions.CompanyNamed;
import org.modeldocket.query.versions.Said;
import org.modeldocket.query.versions.VersionTable;
import org.modeldocket.query.versions.Versions;
import org.modeldocket.vocabulary.FactId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what each case says of its treatments, a version whenever a fact makes it say something else. */
final class TreatmentsProjection implements Projector {
    private static final VersionTable<String, CompanyNamed> COMPANIES =
            VersionTable.ofCases("treatment_company", CompanyNamed.CONTENT);
    private static final VersionTable<FactId, TreatmentRow> PERIODS =
            new VersionTable<>("treatment_period", TreatmentRow.KEY, TreatmentRow.CONTENT);

    private static final String CORRECTION = "INSERT INTO treatment_correction"
            + " (company_id, kind, position, day_from, day_to, release_id, type) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    TreatmentsProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(List<Touched> touched) {
        Versions<String, CompanyNamed> companies = new Versions<>();
        Versions<FactId, TreatmentRow> periods = new Versions<>();
        List<CellCorrection> corrections = new ArrayList<>();
        for (Touched release : touched) {
            String id = release.releaseId().value();
            @Nullable Set<Said<FactId, TreatmentRow>> said = null;
            CaseHistory before = release.before();
            for (CaseHistory after : release.steps()) {
                if (!Bearing.isPlainlyBeside(after)) {
                    Set<Said<FactId, TreatmentRow>> was = said != null ? said : periods(before);
                    said = TreatmentRow.of(after);
                    periods.change(id, after.position(), was, said);
                    corrections.addAll(CellCorrection.of(after, was, said));
                    companies.change(id, after.position(), companies(before), CompanyNamed.of(after));
                }
                before = after;
            }
        }
        COMPANIES.write(jdbc, companies);
        PERIODS.write(jdbc, periods);
        Rows.write(jdbc, CORRECTION, corrections, TreatmentsProjection::set);
    }

    private static void set(PreparedStatement statement, CellCorrection correction) throws SQLException {
        statement.setString(1, correction.companyId());
        statement.setString(2, correction.kind().name());
        statement.setLong(3, correction.fact().position());
        statement.setLong(4, correction.days().from());
        statement.setLong(5, correction.days().before());
        statement.setString(6, correction.fact().releaseId().value());
        statement.setString(7, correction.type());
    }

    private static Set<Said<FactId, TreatmentRow>> periods(@Nullable CaseHistory history) {
        return history == null ? Set.of() : TreatmentRow.of(history);
    }

    private static Set<Said<String, CompanyNamed>> companies(@Nullable CaseHistory history) {
        return history == null ? Set.of() : CompanyNamed.of(history);
    }
}
