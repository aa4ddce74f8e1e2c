package org.modeldocket.query.diff;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.query.timeline.FactState;
import org.modeldocket.vocabulary.id.FactId;

/**
 * What the record says of one of its statements.
 *
 * @param correctedBy the correction that it is told by; absent where it is told as it was first recorded
 * @param citations how many sources it has
 * @param countedInstead the account of the same that counts in its place; absent where it counts, or is retracted
 * @param otherAccounts how many other sources tell the same; absent where none does, and where it does not count
 * @param says what it says; not part of the JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementState(
        String factId,
        FactState state,
        @Nullable String correctedBy,
        int citations,
        @Nullable String countedInstead,
        @Nullable Integer otherAccounts,
        @JsonIgnore ReleaseFact says) {
    private static StatementState of(Statement statement, Map<FactId, List<Statement>> others) {
        String correctedBy = null;
        for (RecordedFact change : statement.changes()) {
            if (change.fact() instanceof FactCorrected correction && correction.replacement() == statement.says()) {
                correctedBy = correction.factId().toString();
            }
        }
        FactState standing = correctedBy == null ? FactState.STANDING : FactState.CORRECTED;
        FactId id = statement.original().fact().factId();
        List<Statement> beside = others.getOrDefault(id, List.of());
        return new StatementState(
                id.toString(),
                statement.retracted() ? FactState.RETRACTED : standing,
                correctedBy,
                statement.citations().size(),
                statement.countedInstead() == null
                        ? null
                        : statement.countedInstead().toString(),
                beside.isEmpty() ? null : (Integer) beside.size(),
                statement.says());
    }

    /** What became of statements that the case had made before; those that are new are facts, and told as such. */
    public static List<Change> changes(CaseHistory before, CaseHistory after) {
        Map<Long, StatementState> then = new HashMap<>();
        List<Statement> were = before.statements();
        Map<FactId, List<Statement>> wereOthers = AccountsByFact.byCounted(were);
        were.forEach(s -> then.put(s.original().sequence(), of(s, wereOthers)));
        List<Change> changes = new ArrayList<>();
        List<Statement> are = after.statements();
        Map<FactId, List<Statement>> others = AccountsByFact.byCounted(are);
        for (Statement statement : are) {
            StatementState had = then.get(statement.original().sequence());
            StatementState has = of(statement, others);
            if (had != null && !had.equals(has)) {
                changes.add(new Change(Part.STATEMENT, Change.Kind.CHANGED, had, has));
            }
        }
        return changes;
    }
}
