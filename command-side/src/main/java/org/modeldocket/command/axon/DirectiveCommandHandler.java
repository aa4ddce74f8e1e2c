package org.modeldocket.command.axon;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.submission.RecordDirective;

/**
 * Records a directive in several cases within one unit of work, so that the record takes all of its facts in one append, or none.
 * Cases are loaded in the order of their ids, so that two such commands cannot wait for each other.
 */
public final class DirectiveCommandHandler {
    private final Repository<ReleaseAggregate> releases;

    public DirectiveCommandHandler(Repository<ReleaseAggregate> releases) {
        this.releases = releases;
    }

    @CommandHandler
    void handle(RecordDirective command, Clock clock) {
        command.facts().forEach((releaseId, fact) -> {
            Aggregate<ReleaseAggregate> release = releases.load(releaseId.value());
            try {
                release.execute(aggregate -> aggregate.record(fact, null, clock));
            } catch (RefusedException e) {
                throw new RefusedException(e.refusal().in(releaseId));
            }
        });
    }
}
