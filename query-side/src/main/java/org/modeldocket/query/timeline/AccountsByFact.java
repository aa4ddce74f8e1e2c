package org.modeldocket.query.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;

/** The accounts of the happenings of a case that do not count, by the one that counts. */
public final class AccountsByFact {
    public static final AccountsByFact NONE = new AccountsByFact(Map.of());

    private final Map<String, OtherAccounts> byFact;

    private AccountsByFact(Map<String, OtherAccounts> byFact) {
        this.byFact = byFact;
    }

    public static AccountsByFact of(CaseHistory history) {
        return history.recorded().stream().anyMatch(AccountsByFact::tellsAgain) ? of(history.statements()) : NONE;
    }

    private static boolean tellsAgain(RecordedFact recorded) {
        ReleaseFact fact = recorded.fact();
        return (fact instanceof FactCorrected c ? c.replacement() : fact).sameHappeningAs() != null;
    }

    /** @param statements of one case */
    static AccountsByFact of(List<Statement> statements) {
        Map<FactId, List<Statement>> others = byCounted(statements);
        Map<String, OtherAccounts> byFact = new HashMap<>();
        for (Statement statement : others.isEmpty() ? List.<Statement>of() : statements) {
            FactId id = statement.original().fact().factId();
            if (others.containsKey(id)) {
                byFact.put(id.toString(), OtherAccounts.of(statement, Objects.requireNonNull(others.get(id))));
            }
        }
        return byFact.isEmpty() ? NONE : new AccountsByFact(byFact);
    }

    /** The statements that stand but do not count, by the one that counts, in the order of the record. */
    public static Map<FactId, List<Statement>> byCounted(List<Statement> statements) {
        Map<FactId, List<Statement>> others = new HashMap<>();
        for (Statement statement : statements) {
            if (statement.countedInstead() != null) {
                others.computeIfAbsent(statement.countedInstead(), id -> new ArrayList<>())
                        .add(statement);
            }
        }
        return others;
    }

    /** Null where no other source tells what a fact tells. */
    @Nullable
    OtherAccounts of(FactId factId) {
        return byFact.get(factId.toString());
    }

    /** Those beside any of these facts. */
    public List<OtherAccounts> beside(List<String> factIds) {
        return byFact.isEmpty()
                ? List.of()
                : factIds.stream().map(byFact::get).filter(Objects::nonNull).toList();
    }
}
