package org.modeldocket.command.axon;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.submission.RecordDirective;
import org.modeldocket.command.submission.UnregisteredReleaseException;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Records a directive in several cases within one unit of work, so that the record takes all of its facts in one append, or none.
 * Cases are loaded in the order of their ids, so that two such commands cannot wait for each other.
 */
public final class DirectiveCommandHandler {
    private final Repository<ReleaseAggregate> releases;

    public DirectiveCommandHandler(Repository<ReleaseAggregate> releases) {
        this.releases = releases;
    }

    /** @throws UnregisteredReleaseException naming every case that does not exist, before anything else is checked */
    @CommandHandler
    void handle(RecordDirective command, Clock clock) {
        SequencedMap<ReleaseId, Aggregate<ReleaseAggregate>> cases =
                cases(command.facts().keySet());
        cases.forEach((releaseId, release) -> {
            DirectiveIssued fact = Objects.requireNonNull(command.facts().get(releaseId));
            try {
                release.execute(aggregate -> aggregate.record(fact, null, clock));
            } catch (RefusedException e) {
                throw new RefusedException(e.refusal().in(releaseId));
            }
        });
    }

    private SequencedMap<ReleaseId, Aggregate<ReleaseAggregate>> cases(Set<ReleaseId> ids) {
        SequencedMap<ReleaseId, Aggregate<ReleaseAggregate>> cases = new LinkedHashMap<>();
        List<String> unregistered = new ArrayList<>();
        for (ReleaseId id : ids) {
            try {
                cases.put(id, releases.load(id.value()));
            } catch (AggregateNotFoundException e) {
                unregistered.add(id.value());
            }
        }
        if (!unregistered.isEmpty()) {
            throw new UnregisteredReleaseException(unregistered);
        }
        return cases;
    }
}
