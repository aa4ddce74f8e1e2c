package org.modeldocket.query.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.FactCorrected;

/**
 * What the record says of one of its statements.
 *
 * @param correctedBy the correction that it is told by; absent where it is told as it was first recorded
 * @param citations how many sources it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementSeen(String factId, boolean retracted, @Nullable String correctedBy, int citations) {
    private static StatementSeen of(Statement statement) {
        String correctedBy = null;
        for (RecordedFact change : statement.changes()) {
            if (change.fact() instanceof FactCorrected correction && correction.replacement() == statement.says()) {
                correctedBy = correction.factId().toString();
            }
        }
        return new StatementSeen(
                statement.original().fact().factId().toString(),
                statement.retracted(),
                correctedBy,
                statement.citations().size());
    }

    /** What became of statements that the case had made before; those that are new are facts, and told as such. */
    public static List<Change> changes(CaseHistory before, CaseHistory after) {
        Map<Long, StatementSeen> then = new HashMap<>();
        before.statements().forEach(s -> then.put(s.original().sequence(), of(s)));
        List<Change> changes = new ArrayList<>();
        for (Statement statement : after.statements()) {
            StatementSeen had = then.get(statement.original().sequence());
            StatementSeen has = of(statement);
            if (had != null && !had.equals(has)) {
                changes.add(new Change(Part.STATEMENT, Change.Kind.CHANGED, had, has));
            }
        }
        return changes;
    }
}
