package org.modeldocket.query.matrix;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.treatment.TreatmentRelevance;
import org.modeldocket.query.bitemporal.BitemporalChanges;
import org.modeldocket.query.bitemporal.BitemporalTable;
import org.modeldocket.query.bitemporal.CasePeriod;
import org.modeldocket.query.bitemporal.CasePeriods;
import org.modeldocket.query.question.CaseNotes;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.question.Rows;
import org.modeldocket.vocabulary.id.FactId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what each case says of its treatments, a version whenever a fact makes it say something else. */
final class TreatmentWriter implements QuestionWriter {
    private static final BitemporalTable<FactId, CasePeriod> PERIODS =
            new BitemporalTable<>("treatment_period", PeriodColumns.KEY, PeriodColumns.CONTENT);

    private static final String CORRECTION = "INSERT INTO treatment_correction"
            + " (company_id, kind, position, day_from, day_to, release_id, type) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final CaseNotes<CasePeriods> notes = new CaseNotes<>();

    TreatmentWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PreparedRows prepare(List<CaseUpdate> updates) {
        BitemporalChanges<FactId, CasePeriod> periods = new BitemporalChanges<>();
        List<CellCorrection> corrections = new ArrayList<>();
        for (CaseUpdate release : updates) {
            String id = release.releaseId().value();
            CaseHistory before = release.before();
            CasePeriods all = before == null ? CasePeriods.NONE : notes.take(before);
            for (CaseHistory after : release.steps()) {
                if (!TreatmentRelevance.isPlainlyBeside(after)) {
                    CasePeriods were = all == null ? CasePeriods.of(Objects.requireNonNull(before)) : all;
                    CasePeriods.Change change = were.with(after);
                    periods.change(id, after.position(), change.before(), change.after());
                    corrections.addAll(CellCorrection.of(after, were, change));
                    all = change.all();
                }
                before = after;
            }
            if (all != null) {
                notes.put(release.after(), all);
            }
        }
        return () -> {
            PERIODS.write(jdbc, periods);
            Rows.insert(jdbc, CORRECTION, corrections, TreatmentWriter::set);
        };
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
}
