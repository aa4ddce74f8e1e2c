package org.modeldocket.command.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.CorrectedStatement;
import org.modeldocket.command.decision.Decision;
import org.modeldocket.command.decision.DecisionState;
import org.modeldocket.command.decision.Decisions;
import org.modeldocket.command.decision.FactBatch;
import org.modeldocket.command.decision.FactOutcome;
import org.modeldocket.command.decision.ProposedFact;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.command.decision.StaleSequenceException;
import org.modeldocket.command.submission.CorrectFact;
import org.modeldocket.command.submission.NothingRecorded;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RecordFacts;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.command.submission.UnregisteredReleaseException;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.ReleaseId;

/** The aggregate of one release, or of one organisation: a thin shell around {@link Decisions} and {@link DecisionState}. */
@AggregateRoot(type = ReleaseAggregate.TYPE)
public final class ReleaseAggregate {
    /** The type under which the event store knows the aggregate. */
    public static final String TYPE = "Release";

    @AggregateIdentifier
    private @Nullable ReleaseId releaseId;

    private DecisionState state = DecisionState.EMPTY;

    /** For the framework, which then replays the events. */
    ReleaseAggregate() {}

    /** A case as a snapshot kept it. */
    static ReleaseAggregate of(ReleaseId releaseId, Collection<ReleaseFact> facts) {
        ReleaseAggregate aggregate = new ReleaseAggregate();
        aggregate.releaseId = releaseId;
        facts.forEach(fact -> aggregate.state = aggregate.state.with(fact));
        return aggregate;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterRelease command, Clock clock) {
        releaseId = command.releaseId();
        try {
            record(command.fact(), null, clock);
        } catch (RefusedException e) {
            boolean taken = e.refusal().rule() == Rule.RELEASE_REGISTERED_ONCE;
            throw taken ? new RefusedException(e.refusal().of(command.releaseId())) : e;
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordFact command, Clock clock) {
        open(command.releaseId());
        record(command.fact(), command.expectedSequences(), clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CorrectFact command, Clock clock) {
        open(command.releaseId());
        ReleaseFact says = CorrectedStatement.before(state, command.targetFactId(), command.factId());
        record(command.correction().apply(says), command.expectedSequences(), clock);
    }

    /** @throws NothingRecorded when the stream has no fact then either */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<FactOutcome> handle(RecordFacts command, Clock clock) {
        releaseId = command.releaseId();
        FactBatch batch = command.batch(today(clock));
        List<FactOutcome> outcomes = new ArrayList<>();
        for (ProposedFact proposed : command.facts()) {
            FactOutcome outcome = batch.next(state, proposed);
            if (outcome instanceof FactOutcome.Recorded recorded) {
                recorded.facts().forEach(fact -> apply(fact));
            }
            outcomes.add(outcome);
        }
        if (state.sequence() < 0) {
            throw new NothingRecorded(outcomes);
        }
        return outcomes;
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), Decisions.FIRST_DAY_LINE);
    }

    /** @throws UnregisteredReleaseException when it is a case that no registration has opened */
    private void open(ReleaseId stream) {
        if (state.sequence() < 0 && !stream.isOfOrganisation()) {
            throw new UnregisteredReleaseException(stream.value());
        }
        releaseId = stream;
    }

    void record(ReleaseFact fact, @Nullable Set<Long> expectedSequences, Clock clock) {
        Decision decision = Decisions.decide(state, fact, today(clock));
        if (decision instanceof Decision.AlreadyRecorded) {
            return;
        }
        if (expectedSequences != null && !expectedSequences.contains(state.sequence())) {
            throw new StaleSequenceException(releaseId(), expectedSequences, state.sequence());
        }
        switch (decision) {
            case Decision.Recorded recorded -> apply(recorded.fact());
            case Decision.Refused refused -> throw new RefusedException(refused.refusal());
            case Decision.AlreadyRecorded already -> {}
        }
    }

    @EventSourcingHandler
    void on(ReleaseFact fact, @SourceId String id) {
        if (releaseId == null) {
            releaseId = new ReleaseId(id);
        }
        state = state.with(fact);
    }

    ReleaseId releaseId() {
        return Objects.requireNonNull(releaseId);
    }

    Collection<ReleaseFact> facts() {
        return state.facts();
    }
}
