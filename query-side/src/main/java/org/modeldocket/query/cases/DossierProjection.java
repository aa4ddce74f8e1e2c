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
import org.modeldocket.query.bitemporal.CompanyOfCase;
import org.modeldocket.query.bitemporal.Said;
import org.modeldocket.query.bitemporal.VersionTable;
import org.modeldocket.query.bitemporal.Versions;
import org.modeldocket.query.projection.CaseNotes;
import org.modeldocket.query.projection.Projector;
import org.modeldocket.query.projection.Rows;
import org.modeldocket.query.projection.Touched;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what each release is called and where it stands, a version whenever a fact makes it another; and each fact's place. */
final class DossierProjection implements Projector {
    private static final VersionTable<String, ReleaseNamed> RELEASES =
            VersionTable.ofCases("dossier_release", ReleaseNamed.CONTENT);
    private static final VersionTable<String, StandingRow> STANDINGS =
            VersionTable.ofCases("dossier_standing", StandingRow.CONTENT);
    private static final String FACT =
            "INSERT INTO dossier_fact (release_id, position, sequence, recorded_at) VALUES (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final CaseNotes<StandingDays> notes = new CaseNotes<>();

    DossierProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(List<Touched> touched) {
        Versions<String, ReleaseNamed> releases = new Versions<>();
        Versions<String, StandingRow> standings = new Versions<>();
        List<RecordedFact> facts = new ArrayList<>();
        for (Touched release : touched) {
            String id = release.releaseId().value();
            CaseHistory before = release.before();
            StandingDays days = before == null ? new StandingDays() : notes.take(before);
            for (CaseHistory after : release.steps()) {
                facts.add(after.newest());
                if (CompanyOfCase.mayChange(before, after)) {
                    releases.change(id, after.position(), releases(before), ReleaseNamed.of(after));
                }
                if (!TreatmentRelevance.isPlainlyBeside(after)) {
                    days = days == null ? StandingDays.of(Objects.requireNonNull(before)) : days;
                    Set<Said<String, StandingRow>> stood = days.said();
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

    private static Set<Said<String, ReleaseNamed>> releases(@Nullable CaseHistory history) {
        return history == null ? Set.of() : ReleaseNamed.of(history);
    }

    private static void set(PreparedStatement statement, RecordedFact fact) throws SQLException {
        statement.setString(1, fact.releaseId().value());
        statement.setLong(2, fact.position());
        statement.setLong(3, fact.sequence());
        statement.setObject(4, fact.recordedAt().atOffset(ZoneOffset.UTC));
    }
}
