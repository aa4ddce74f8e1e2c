package org.modeldocket.query.cases;

import java.util.List;
import java.util.Set;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.query.bitemporal.BitemporalChanges;
import org.modeldocket.query.bitemporal.BitemporalTable;
import org.modeldocket.query.bitemporal.CaseCompany;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.vocabulary.Step;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what each release is called, and its announced targets, a version whenever a fact makes it another. */
final class CaseWriter implements QuestionWriter {
    private static final BitemporalTable<String, ReleaseName> RELEASES =
            BitemporalTable.ofCases("case_release", ReleaseName.CONTENT);
    private static final BitemporalTable<Step, LastTarget> TARGETS =
            new BitemporalTable<>("announced_target", LastTarget.KEY, LastTarget.CONTENT);

    private final JdbcTemplate jdbc;

    CaseWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PreparedRows prepare(List<CaseUpdate> updates) {
        BitemporalChanges<String, ReleaseName> releases = new BitemporalChanges<>();
        BitemporalChanges<Step, LastTarget> targets = new BitemporalChanges<>();
        for (CaseUpdate release : updates) {
            CaseHistory before = release.before();
            for (CaseHistory after : release.steps()) {
                if (CaseCompany.mayChange(before, after)) {
                    releases.change(
                            release.releaseId().value(),
                            after.position(),
                            before == null ? Set.of() : ReleaseName.of(before),
                            ReleaseName.of(after));
                }
                if (LastTarget.mayChange(after)) {
                    targets.change(
                            release.releaseId().value(),
                            after.position(),
                            before == null ? Set.of() : LastTarget.of(before),
                            LastTarget.of(after));
                }
                before = after;
            }
        }
        return () -> {
            RELEASES.write(jdbc, releases);
            TARGETS.write(jdbc, targets);
        };
    }
}
