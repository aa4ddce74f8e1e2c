package org.modeldocket.query.cases;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.TreatmentRelevance;
import org.modeldocket.query.bitemporal.BitemporalChanges;
import org.modeldocket.query.bitemporal.BitemporalTable;
import org.modeldocket.query.bitemporal.BitemporalValue;
import org.modeldocket.query.bitemporal.CaseCompany;
import org.modeldocket.query.projection.CaseNotes;
import org.modeldocket.query.projection.Projector;
import org.modeldocket.query.projection.Rows;
import org.modeldocket.query.projection.Touched;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what each release is called and where it stands, a version whenever a fact makes it another; and each fact's place. */
final class DossierProjection implements Projector {
    private static final BitemporalTable<String, ReleaseName> RELEASES =
            BitemporalTable.ofCases("dossier_release", ReleaseName.CONTENT);
    private static final BitemporalTable<String, StandingRow> STANDINGS =
            BitemporalTable.ofCases("dossier_standing", StandingRow.CONTENT);
    private static final String FACT =
            "INSERT INTO dossier_fact (release_id, position, sequence, recorded_at) VALUES (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final CaseNotes<StandingDays> notes = new CaseNotes<>();

    DossierProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(List<Touched> touched) {
        BitemporalChanges<String, ReleaseName> releases = new BitemporalChanges<>();
        BitemporalChanges<String, StandingRow> standings = new BitemporalChanges<>();
        List<RecordedFact> facts = new ArrayList<>();
        for (Touched release : touched) {
            String id = release.releaseId().value();
            CaseHistory before = release.before();
            StandingDays days = before == null ? new StandingDays() : notes.take(before);
            for (CaseHistory after : release.steps()) {
                facts.add(after.newest());
                if (CaseCompany.mayChange(before, after)) {
                    releases.change(id, after.position(), releases(before), ReleaseName.of(after));
                }
                if (!TreatmentRelevance.isPlainlyBeside(after)) {
                    days = days == null ? StandingDays.of(Objects.requireNonNull(before)) : days;
                    Set<BitemporalValue<String, StandingRow>> stood = days.said();
                    days.with(after);
                    standings.change(id, after.position(), stood, days.said());
                }
                before = after;
            }
            if (days != null) {
                notes.put(release.after(), days);
            }
        }
        RELEASES.write(jdbc, releases);
        STANDINGS.write(jdbc, standings);
        Rows.write(jdbc, FACT, facts, DossierProjection::set);
    }

    private static Set<BitemporalValue<String, ReleaseName>> releases(@Nullable CaseHistory history) {
        return history == null ? Set.of() : ReleaseName.of(history);
    }

    private static void set(PreparedStatement statement, RecordedFact fact) throws SQLException {
        statement.setString(1, fact.releaseId().value());
        statement.setLong(2, fact.position());
        statement.setLong(3, fact.sequence());
        statement.setObject(4, fact.recordedAt().atOffset(ZoneOffset.UTC));
    }
}
