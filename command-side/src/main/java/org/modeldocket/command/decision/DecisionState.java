package org.modeldocket.command.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A case as its decisions see it: all facts as they were recorded, and what they leave standing. Immutable. A statement costs
 * O(log n); after a correction, a retraction or a reinstatement the next decision costs O(n log n), once.
 */
public final class DecisionState {
    /** A case before its registration. */
    public static final DecisionState EMPTY = new DecisionState(
            -1, OrderedPMap.empty(), HashTreePMap.empty(), HashTreePSet.empty(), StatementIndex.EMPTY);

    private final long sequence;
    private final PMap<FactId, ReleaseFact> facts;
    private final PMap<FactId, PVector<FactCorrected>> corrections;
    private final PSet<FactId> retracted;

    /** Follows from the rest. Null until asked for, so that reading many corrections does not make it anew for each. */
    private transient @Nullable StatementIndex index;

    private DecisionState(
            long sequence,
            PMap<FactId, ReleaseFact> facts,
            PMap<FactId, PVector<FactCorrected>> corrections,
            PSet<FactId> retracted,
            @Nullable StatementIndex index) {
        this.sequence = sequence;
        this.facts = facts;
        this.corrections = corrections;
        this.retracted = retracted;
        this.index = index;
    }

    /** The case with one more fact, which has been decided already. */
    public DecisionState with(ReleaseFact fact) {
        PMap<FactId, ReleaseFact> all = facts.plus(fact.factId(), fact);
        if (!(fact instanceof RecordKeeping about)) {
            StatementIndex grown = index == null ? null : index.with(fact);
            return new DecisionState(sequence + 1, all, corrections, retracted, grown);
        }
        return switch (about) {
            case FactCorrected c -> {
                PVector<FactCorrected> changed = corrections(c.targetFactId()).plus(c);
                yield new DecisionState(
                        sequence + 1, all, corrections.plus(c.targetFactId(), changed), retracted, null);
            }
            case FactRetracted r ->
                new DecisionState(sequence + 1, all, corrections, retracted.plus(r.targetFactId()), null);
            case FactReinstated r ->
                new DecisionState(sequence + 1, all, corrections, retracted.minus(r.targetFactId()), null);
            case CitationAdded c -> new DecisionState(sequence + 1, all, corrections, retracted, index);
        };
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

    boolean isRetracted(FactId id) {
        return retracted.contains(id);
    }

    /** What the case says: each statement as corrected, those retracted left out, in the order in which they were first recorded. */
    List<ReleaseFact> standing() {
        List<ReleaseFact> standing = new ArrayList<>();
        for (ReleaseFact fact : facts.values()) {
            if (!(fact instanceof RecordKeeping) && !isRetracted(fact.factId())) {
                standing.add(asCorrected(fact));
            }
        }
        return standing;
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

    private ReleaseFact asCorrected(ReleaseFact statement) {
        ReleaseFact newest = statement;
        for (FactCorrected correction : corrections(statement.factId())) {
            newest = isRetracted(correction.factId()) ? newest : correction.replacement();
        }
        return newest;
    }

    private PVector<FactCorrected> corrections(FactId statement) {
        return corrections.getOrDefault(statement, TreePVector.empty());
    }
}
