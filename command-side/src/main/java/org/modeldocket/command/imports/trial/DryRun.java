package org.modeldocket.command.imports.trial;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.command.decision.DecisionState;
import org.modeldocket.command.decision.Decisions;
import org.modeldocket.command.decision.FactBatch;
import org.modeldocket.command.decision.FactOutcome;
import org.modeldocket.command.decision.ProposedFact;
import org.modeldocket.command.decision.Refusal;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.command.record.FactLocation;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.submission.RecordFacts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Decides facts as they would be decided, on the record as it is and the facts that this dry run has accepted before. Nothing is
 * stored. Facts that others record meanwhile may be missed.
 */
public final class DryRun implements Closeable {
    private static final int CASES_IN_MEMORY = 500;

    private final FactLookup record;
    private final TriedRecord whole;
    private final TriedFacts tried;
    private final Clock clock;
    private final Map<ReleaseId, DecisionState> cases =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ReleaseId, DecisionState> eldest) {
                    return size() > CASES_IN_MEMORY;
                }
            });

    /** @param file for the accepted facts */
    public DryRun(FactLookup record, TriedRecord whole, Path file, Clock clock) throws IOException {
        this.record = record;
        this.whole = whole;
        this.tried = new TriedFacts(file);
        this.clock = clock;
    }

    /** For several threads, one for each stream. @return one outcome for each fact, in their order */
    public List<FactOutcome> run(RecordFacts command) {
        ReleaseId stream = command.releaseId();
        DecisionState state = state(stream);
        FactBatch batch = command.batch(LocalDate.ofInstant(clock.instant(), Decisions.FIRST_DAY_LINE));
        List<FactOutcome> outcomes = new ArrayList<>();
        for (ProposedFact proposed : command.facts()) {
            FactOutcome outcome = batch.next(state, proposed);
            if (outcome instanceof FactOutcome.Recorded recorded) {
                Refusal refusal = refuse(stream, proposed, recorded);
                if (refusal != null) {
                    outcome = new FactOutcome.Refused(refusal);
                } else {
                    for (ReleaseFact fact : recorded.facts()) {
                        tried.add(stream, fact);
                        state = state.with(fact);
                    }
                }
            }
            outcomes.add(outcome);
        }
        cases.put(stream, state);
        return outcomes;
    }

    private @Nullable Refusal refuse(ReleaseId stream, ProposedFact proposed, FactOutcome.Recorded recorded) {
        Optional<FactLocation> taken = proposed.derived() ? Optional.empty() : record.find(proposed.factId());
        if (taken.isPresent()) {
            return new Refusal(
                    Rule.FACT_ID_USED_ONCE,
                    "fact id " + proposed.factId() + " stands at position "
                            + taken.get().position() + " already, in "
                            + taken.get().releaseId().named(),
                    null,
                    proposed.factId());
        }
        for (ReleaseFact fact : recorded.facts()) {
            Refusal refusal = whole.add(stream, fact);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private DecisionState state(ReleaseId stream) {
        DecisionState state = cases.get(stream);
        if (state == null) {
            state = DecisionState.EMPTY;
            for (RecordedFact recorded : record.history(stream, Long.MAX_VALUE)) {
                state = state.with(recorded.fact());
            }
            for (ReleaseFact fact : tried.of(stream)) {
                state = state.with(fact);
            }
        }
        return state;
    }

    @Override
    public void close() throws IOException {
        tried.close();
    }
}
