package org.modeldocket.command.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.account.Accounts;
import org.modeldocket.casefile.account.Accounts.Account;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.id.FactId;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * A case as its decisions see it: all facts as they were recorded, and what they leave standing. Immutable. A statement costs
 * O(log n); after a correction, a retraction, a reinstatement or a ranking the next decision costs O(n log n), once.
 */
public final class DecisionState {
    /** A case before its registration. */
    public static final DecisionState EMPTY = new DecisionState(
            -1, OrderedPMap.empty(), HashTreePMap.empty(), StatementChanges.NONE, StatementIndex.EMPTY);

    private final long sequence;
    private final PMap<FactId, ReleaseFact> facts;

    /** All that was ever said, also before a correction, with the statement that said it first. */
    private final PMap<StatementContent, FactId> told;

    private final StatementChanges changes;

    /** Follows from the rest. Null until asked for, so that reading many corrections does not make it anew for each. */
    private transient @Nullable StatementIndex index;

    /** Of the statement that was asked about last, since that is mostly the one recorded next. */
    private transient @Nullable StatementContent asked;

    private DecisionState(
            long sequence,
            PMap<FactId, ReleaseFact> facts,
            PMap<StatementContent, FactId> told,
            StatementChanges changes,
            @Nullable StatementIndex index) {
        this.sequence = sequence;
        this.facts = facts;
        this.told = told;
        this.changes = changes;
        this.index = index;
    }

    /** The case with one more fact, which has been decided already. */
    public DecisionState with(ReleaseFact fact) {
        long next = sequence + 1;
        PMap<FactId, ReleaseFact> all = facts.plus(fact.factId(), fact);
        PMap<StatementContent, FactId> more = told(fact);
        if (fact instanceof RecordKeeping about) {
            return new DecisionState(
                    next, all, more, changes.with(about, next), about instanceof CitationAdded ? index : null);
        }
        StatementIndex grown = index;
        if (grown != null && fact.sameHappeningAs() == null) {
            grown = grown.with(fact);
        } else if (!isBesideAnother(fact)) {
            grown = null;
        }
        return new DecisionState(next, all, more, changes, grown);
    }

    private PMap<StatementContent, FactId> told(ReleaseFact fact) {
        ReleaseFact says = fact instanceof FactCorrected c ? c.replacement() : fact;
        if (says instanceof RecordKeeping) {
            return told;
        }
        StatementContent content = content(says);
        return told.containsKey(content) ? told : told.plus(content, says.factId());
    }

    /** Whether an account changes nothing, since the first of the same, or another, counts as before. */
    private boolean isBesideAnother(ReleaseFact account) {
        FactId named = account.sameHappeningAs();
        ReleaseFact first = named == null ? null : facts.get(named);
        return first != null
                && first.getClass() == account.getClass()
                && !isRetracted(first.factId())
                && changes.account(first).rank() != ClaimRank.DEPRECATED;
    }

    /** The sequence of the newest fact; -1 before the registration. */
    public long sequence() {
        return sequence;
    }

    /** All facts, in the order in which they were recorded. */
    public Collection<ReleaseFact> facts() {
        return facts.values();
    }

    @Nullable
    ReleaseFact fact(FactId id) {
        return facts.get(id);
    }

    /** The statement that first said the same from the same sources, whether it stands or not; null where none did. */
    @Nullable
    FactId toldBy(ReleaseFact statement) {
        return told.get(content(statement));
    }

    private StatementContent content(ReleaseFact statement) {
        StatementContent last = asked;
        if (last == null || !last.isOf(statement)) {
            last = StatementContent.of(statement);
            asked = last;
        }
        return last;
    }

    /** The statement that an id names, also by one of its corrections, as it now says; null where there is none. */
    @Nullable
    ReleaseFact statement(FactId id) {
        ReleaseFact fact = facts.get(id) instanceof FactCorrected c ? facts.get(c.targetFactId()) : facts.get(id);
        return fact == null || fact instanceof RecordKeeping ? null : changes.asCorrected(fact);
    }

    /** The first account of what a statement tells. */
    ReleaseFact firstAccount(ReleaseFact statement) {
        Set<FactId> passed = new HashSet<>();
        ReleaseFact first = statement;
        while (first.sameHappeningAs() != null && passed.add(first.factId())) {
            ReleaseFact next = statement(first.sameHappeningAs());
            first = next == null ? first : next;
        }
        return first;
    }

    boolean isRetracted(FactId id) {
        return changes.isRetracted(id);
    }

    /**
     * What the case says: each statement as corrected, those retracted and those that another counts for left out, in the order in
     * which they were first recorded.
     */
    List<ReleaseFact> standing() {
        List<ReleaseFact> standing = new ArrayList<>();
        List<Account> accounts = accounts();
        Set<FactId> beside = Accounts.countedInstead(accounts).keySet();
        for (Account account : accounts) {
            if (!account.retracted() && !beside.contains(account.says().factId())) {
                standing.add(account.says());
            }
        }
        return standing;
    }

    /** The accounts that stand but do not count, each with the one that counts instead. */
    Map<FactId, FactId> countedInstead() {
        return Accounts.countedInstead(accounts());
    }

    private List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        for (ReleaseFact fact : facts.values()) {
            if (!(fact instanceof RecordKeeping)) {
                accounts.add(changes.account(fact));
            }
        }
        return accounts;
    }

    /** What stands, as the rules ask for it. */
    StatementIndex index() {
        StatementIndex made = index;
        if (made == null) {
            made = StatementIndex.EMPTY;
            for (ReleaseFact fact : standing()) {
                made = made.with(fact);
            }
            index = made;
        }
        return made;
    }
}
