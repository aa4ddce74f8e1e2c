package org.modeldocket.command.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;

/**
 * Decides facts of one stream one after another, each by {@link Decisions}, as if it had been sent alone after those before it.
 * The caller adds what is recorded to the state before it asks for the next one. For one thread.
 */
public final class FactBatch {
    private final ReleaseId stream;
    private final OnRepeat onRepeat;
    private final BiFunction<FactId, Citation, FactId> citationIds;
    private final LocalDate today;

    /** The first statement of each content, its sources apart. Null until it is needed. */
    private @Nullable Map<StatementContent, FactId> said;

    /**
     * @param citationIds the id under which a source of a fact is added to another
     * @param today as in {@link Decisions#decide}
     */
    public FactBatch(
            ReleaseId stream, OnRepeat onRepeat, BiFunction<FactId, Citation, FactId> citationIds, LocalDate today) {
        this.stream = stream;
        this.onRepeat = onRepeat;
        this.citationIds = citationIds;
        this.today = today;
    }

    public FactOutcome next(DecisionState state, ProposedFact proposed) {
        if (proposed.derived() && state.fact(proposed.factId()) != null) {
            return new FactOutcome.Repeated();
        }
        if (state.sequence() < 0 && !proposed.opens()) {
            return new FactOutcome.Unregistered();
        }
        ReleaseFact fact;
        try {
            fact = proposed.fact().apply(state);
        } catch (RefusedException e) {
            return new FactOutcome.Refused(e.refusal());
        } catch (RuntimeException e) {
            return new FactOutcome.Unreadable(e);
        }
        FactOutcome outcome = decide(state, fact);
        if (outcome instanceof FactOutcome.Recorded recorded && said != null) {
            recorded.facts().forEach(one -> said(one, said));
        }
        return outcome;
    }

    private FactOutcome decide(DecisionState state, ReleaseFact fact) {
        FactId same = onRepeat == OnRepeat.REFUSE || fact instanceof RecordKeeping || fact.sameHappeningAs() != null
                ? null
                : said(state).get(StatementContent.apartFromSources(fact));
        if (same == null || same.equals(fact.factId())) {
            return one(state, fact);
        }
        if (onRepeat == OnRepeat.CITE) {
            return cited(state, same, fact);
        }
        boolean sameSources = state.toldBy(fact) != null && state.fact(fact.factId()) == null;
        return sameSources
                ? new FactOutcome.Repeated()
                : one(state, FactJson.with(Map.of("sameHappeningAs", same.toString()), fact));
    }

    private FactOutcome one(DecisionState state, ReleaseFact fact) {
        return switch (Decisions.decide(state, fact, today)) {
            case Decision.AlreadyRecorded _ -> new FactOutcome.Repeated();
            case Decision.Recorded recorded -> new FactOutcome.Recorded(List.of(recorded.fact()));
            case Decision.Refused refused -> {
                Refusal refusal = refused.refusal();
                yield new FactOutcome.Refused(
                        refusal.rule() == Rule.RELEASE_REGISTERED_ONCE ? refusal.of(stream) : refusal);
            }
        };
    }

    /** Adds the sources of a fact to a statement that says the same, as far as it has them not yet. */
    private FactOutcome cited(DecisionState state, FactId statement, ReleaseFact fact) {
        List<Citation> held = citations(state, statement);
        List<ReleaseFact> added = new ArrayList<>();
        DecisionState then = state;
        for (Citation citation : fact.citations()) {
            if (!held.contains(citation)) {
                FactId id = citationIds.apply(fact.factId(), citation);
                switch (one(then, new CitationAdded(id, null, List.of(), null, statement, citation))) {
                    case FactOutcome.Recorded recorded -> {
                        added.addAll(recorded.facts());
                        then = then.with(recorded.facts().getFirst());
                    }
                    case FactOutcome.Repeated _ -> {}
                    case FactOutcome other -> {
                        return other;
                    }
                }
            }
        }
        return added.isEmpty() ? new FactOutcome.Repeated() : new FactOutcome.Recorded(added);
    }

    private static List<Citation> citations(DecisionState state, FactId statement) {
        List<Citation> held = new ArrayList<>();
        ReleaseFact says = state.statement(statement);
        if (says != null) {
            held.addAll(says.citations());
        }
        for (ReleaseFact fact : state.facts()) {
            if (fact instanceof CitationAdded c
                    && c.targetFactId().equals(statement)
                    && !state.isRetracted(c.factId())) {
                held.add(c.citation());
            }
        }
        return held;
    }

    private Map<StatementContent, FactId> said(DecisionState state) {
        Map<StatementContent, FactId> known = said;
        if (known == null) {
            known = new HashMap<>();
            for (ReleaseFact fact : state.facts()) {
                ReleaseFact says = state.isRetracted(fact.factId()) ? null : state.statement(fact.factId());
                if (says != null) {
                    said(says, known);
                }
            }
            said = known;
        }
        return known;
    }

    private static void said(ReleaseFact fact, Map<StatementContent, FactId> known) {
        if (!(fact instanceof RecordKeeping)) {
            known.putIfAbsent(StatementContent.apartFromSources(fact), fact.factId());
        }
    }
}
