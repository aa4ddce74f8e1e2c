package org.modeldocket.query.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.ClaimRanked;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.query.bitemporal.BitemporalChanges;
import org.modeldocket.query.bitemporal.BitemporalValue;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.QuestionWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes by what each fact is filtered, another version whenever a correction changes it. */
final class FactListWriter implements QuestionWriter {
    private final JdbcTemplate jdbc;

    FactListWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PreparedRows prepare(List<CaseUpdate> updates) {
        BitemporalChanges<Long, FactTerms> changes = new BitemporalChanges<>();
        for (CaseUpdate update : updates) {
            for (CaseHistory after : update.steps()) {
                change(after, changes);
            }
        }
        return () -> FactTerms.TABLE.write(jdbc, changes);
    }

    @Override
    public PreparedRows prepareOrganisations(List<CaseUpdate> updates) {
        return prepare(updates);
    }

    /** The newest fact, and the statement that it corrects or whose correction it takes back. */
    private static void change(CaseHistory after, BitemporalChanges<Long, FactTerms> changes) {
        RecordedFact newest = after.newest();
        Set<BitemporalValue<Long, FactTerms>> were = new HashSet<>();
        Set<BitemporalValue<Long, FactTerms>> are = new HashSet<>(Set.of(FactTerms.of(newest, newest.fact())));
        if (newest.fact() instanceof RecordKeeping about
                && !(about instanceof CitationAdded)
                && !(about instanceof ClaimRanked)) {
            for (Statement statement : after.statements()) {
                if (statement.changes().contains(newest)) {
                    were.add(FactTerms.of(statement.original(), statement.saidBefore(newest)));
                    are.add(FactTerms.of(statement.original(), statement.says()));
                }
            }
        }
        changes.change(after.releaseId().value(), after.position(), were, are);
    }
}
