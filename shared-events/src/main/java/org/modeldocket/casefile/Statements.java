package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.account.Accounts;
import org.modeldocket.casefile.account.Accounts.Account;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.ClaimRanked;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.id.FactId;

/**
 * What the facts of record-keeping leave of the statements of a case. Of several corrections of one statement the newest that
 * is not itself retracted counts; so it is with rankings. Total: what is about nothing that the case holds changes nothing, and a
 * registration always stands.
 */
final class Statements {
    private final Map<FactId, RecordedFact> facts = new LinkedHashMap<>();
    private final Map<FactId, List<RecordedFact>> changes = new LinkedHashMap<>();
    private final Set<FactId> retracted = new HashSet<>();

    private Statements(Collection<RecordedFact> bySequence) {
        Map<FactId, FactId> statementOf = new LinkedHashMap<>();
        for (RecordedFact recorded : bySequence) {
            ReleaseFact fact = recorded.fact();
            facts.put(fact.factId(), recorded);
            if (!(fact instanceof RecordKeeping about)) {
                statementOf.put(fact.factId(), fact.factId());
                changes.put(fact.factId(), new ArrayList<>());
                continue;
            }
            FactId statement = statementOf.get(about.targetFactId());
            if (statement != null) {
                statementOf.put(fact.factId(), statement);
                Objects.requireNonNull(changes.get(statement)).add(recorded);
                note(about);
            }
        }
    }

    private void note(RecordKeeping about) {
        switch (about) {
            case FactRetracted retraction -> retracted.add(retraction.targetFactId());
            case FactReinstated reinstatement -> retracted.remove(reinstatement.targetFactId());
            case FactCorrected correction -> {}
            case CitationAdded addition -> {}
            case ClaimRanked ranking -> {}
        }
    }

    /** @param bySequence all facts of one case */
    static List<Statement> of(Collection<RecordedFact> bySequence) {
        Statements all = new Statements(bySequence);
        List<Statement> statements = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        all.changes.forEach((id, about) -> accounts.add(all.account(all.fact(id), about)));
        Map<FactId, FactId> countedInstead = Accounts.countedInstead(accounts);
        for (Account account : accounts) {
            FactId id = account.says().factId();
            statements.add(all.statement(all.fact(id), account, countedInstead.get(id)));
        }
        return statements;
    }

    /** What a case is folded from. */
    static List<RecordedFact> counting(Collection<RecordedFact> bySequence) {
        return of(bySequence).stream()
                .filter(Statement::counts)
                .map(Statement::inPlace)
                .toList();
    }

    private RecordedFact fact(FactId id) {
        return Objects.requireNonNull(facts.get(id));
    }

    private Account account(RecordedFact original, List<RecordedFact> about) {
        ReleaseFact says = original.fact();
        ClaimRank rank = ClaimRank.NORMAL;
        long rankedAt = -1;
        for (RecordedFact change : about) {
            if (retracted.contains(change.fact().factId())) {
                continue;
            }
            if (change.fact() instanceof FactCorrected correction
                    && correction.replacement().getClass() == says.getClass()) {
                says = correction.replacement();
            } else if (change.fact() instanceof ClaimRanked ranking) {
                rank = ranking.rank();
                rankedAt = change.sequence();
            }
        }
        return new Account(says, isRetracted(says), rank, rankedAt);
    }

    private Statement statement(RecordedFact original, Account account, @Nullable FactId countedInstead) {
        List<RecordedFact> about =
                Objects.requireNonNull(changes.get(account.says().factId()));
        Set<Citation> citations = new LinkedHashSet<>(account.says().citations());
        for (RecordedFact change : about) {
            if (change.fact() instanceof CitationAdded addition && !retracted.contains(addition.factId())) {
                citations.add(addition.citation());
                citations.addAll(addition.citations());
            }
        }
        return new Statement(
                original,
                List.copyOf(about),
                account.says(),
                account.retracted(),
                List.copyOf(citations),
                account.rank(),
                countedInstead);
    }

    private boolean isRetracted(ReleaseFact says) {
        return retracted.contains(says.factId()) && !(says instanceof ReleaseRegistered);
    }
}
