package org.modeldocket.casefile.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.id.FactId;

/**
 * Of several accounts of one happening, one counts: the one ranked {@link ClaimRank#PREFERRED}, the last so ranked where they are
 * several; else the first recorded that is not {@link ClaimRank#DEPRECATED}; else the first recorded. One that is retracted never
 * counts. Total: an account of nothing that the case holds, or of a fact of another type, is a happening of its own.
 */
public final class Accounts {
    /**
     * A statement as corrected.
     *
     * @param rankedAt the sequence of the fact that gave it its rank; -1 where none did
     */
    public record Account(ReleaseFact says, boolean retracted, ClaimRank rank, long rankedAt) {}

    /** Of preferred ones the last ranked; others are equal, and the first recorded counts. */
    private static final Comparator<Account> COUNTING_FIRST = Comparator.comparing(Account::rank)
            .thenComparingLong(account -> account.rank() == ClaimRank.PREFERRED ? -account.rankedAt() : 0);

    private final Map<FactId, ReleaseFact> says = new HashMap<>();

    private Accounts(Collection<Account> statements) {
        statements.forEach(account -> says.put(account.says().factId(), account.says()));
    }

    /**
     * The accounts that stand but do not count, each with the one that counts instead.
     *
     * @param statements of one case, in the order in which they were first recorded
     */
    public static Map<FactId, FactId> countedInstead(Collection<Account> statements) {
        Map<FactId, FactId> instead = new LinkedHashMap<>();
        if (statements.stream().allMatch(account -> account.says().sameHappeningAs() == null)) {
            return instead;
        }
        Accounts all = new Accounts(statements);
        for (List<Account> standing : all.happenings(statements)) {
            FactId counted =
                    standing.stream().min(COUNTING_FIRST).orElseThrow().says().factId();
            standing.forEach(account -> instead.put(account.says().factId(), counted));
            instead.remove(counted);
        }
        return instead;
    }

    private Collection<List<Account>> happenings(Collection<Account> statements) {
        Map<FactId, List<Account>> happenings = new LinkedHashMap<>();
        for (Account account : statements) {
            if (!account.retracted()) {
                happenings
                        .computeIfAbsent(first(account.says()), id -> new ArrayList<>(1))
                        .add(account);
            }
        }
        return happenings.values();
    }

    /** The first account of what a statement tells, which may be retracted; in a circle, the statement itself. */
    private FactId first(ReleaseFact statement) {
        Set<FactId> passed = new HashSet<>();
        ReleaseFact first = statement;
        while (passed.add(first.factId())) {
            ReleaseFact next = next(first);
            if (next == null) {
                return first.factId();
            }
            first = next;
        }
        return statement.factId();
    }

    private @Nullable ReleaseFact next(ReleaseFact account) {
        ReleaseFact named = account.sameHappeningAs() == null ? null : says.get(account.sameHappeningAs());
        return named != null && named != account && named.getClass() == account.getClass() ? named : null;
    }
}
