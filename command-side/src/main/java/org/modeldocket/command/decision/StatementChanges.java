package org.modeldocket.command.decision;

import java.util.Optional;
import org.modeldocket.casefile.account.Accounts.Account;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.ClaimRanked;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.id.FactId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What the facts of record-keeping of a case say of its statements. Immutable. */
record StatementChanges(
        PMap<FactId, PVector<FactCorrected>> corrections,
        PMap<FactId, PVector<Ranking>> rankings,
        PSet<FactId> retracted) {
    static final StatementChanges NONE =
            new StatementChanges(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty());

    /** A ranking with its sequence. */
    record Ranking(long sequence, ClaimRanked fact) {}

    /** With one more, of that sequence. */
    StatementChanges with(RecordKeeping about, long sequence) {
        FactId target = about.targetFactId();
        return switch (about) {
            case FactCorrected c ->
                new StatementChanges(
                        corrections.plus(target, of(corrections, target).plus(c)), rankings, retracted);
            case ClaimRanked c ->
                new StatementChanges(
                        corrections,
                        rankings.plus(target, of(rankings, target).plus(new Ranking(sequence, c))),
                        retracted);
            case FactRetracted r -> new StatementChanges(corrections, rankings, retracted.plus(target));
            case FactReinstated r -> new StatementChanges(corrections, rankings, retracted.minus(target));
            case CitationAdded c -> this;
        };
    }

    boolean isRetracted(FactId id) {
        return retracted.contains(id);
    }

    /** A statement as it now says. */
    ReleaseFact asCorrected(ReleaseFact statement) {
        ReleaseFact newest = statement;
        for (FactCorrected correction : of(corrections, statement.factId())) {
            newest = isRetracted(correction.factId()) ? newest : correction.replacement();
        }
        return newest;
    }

    /** A statement as one account of what it tells. */
    Account account(ReleaseFact statement) {
        Optional<Ranking> ranking = of(rankings, statement.factId()).stream()
                .filter(one -> !isRetracted(one.fact().factId()))
                .reduce((earlier, later) -> later);
        return new Account(
                asCorrected(statement),
                isRetracted(statement.factId()),
                ranking.map(one -> one.fact().rank()).orElse(ClaimRank.NORMAL),
                ranking.map(Ranking::sequence).orElse(-1L));
    }

    private static <T> PVector<T> of(PMap<FactId, PVector<T>> all, FactId statement) {
        return all.getOrDefault(statement, TreePVector.empty());
    }
}
