package org.modeldocket.command.axon;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.modeldocket.command.submission.CorrectFact;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RecordFacts;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.wire.MetadataKeys;

/**
 * Configures Axon for commands: the release aggregate on the record. Nothing is found on the class path, so no default of Axon
 * silently replaces a part of ours.
 */
public final class CommandBus {
    /** A case gains a snapshot each time it has grown by so many facts. */
    public static final int FACTS_PER_SNAPSHOT = 250;

    private static final CorrelationDataProvider CIRCUMSTANCES = new SimpleCorrelationDataProvider(
            MetadataKeys.ACTOR_SUBJECT,
            MetadataKeys.ACTOR_NAME,
            MetadataKeys.COMMAND_ID,
            MetadataKeys.CORRELATION_ID,
            MetadataKeys.CAUSATION_ID);

    private CommandBus() {}

    /**
     * @param snapshots runs the making of snapshots, away from the commands
     * @throws IllegalStateException when Axon does not run on the given event store
     */
    public static Configuration over(EventStore eventStore, Clock clock, ExecutorService snapshots) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer.configureEventStore(c -> eventStore);
        configurer.configureCommandBus(c -> {
            SimpleCommandBus bus = SimpleCommandBus.builder().build();
            bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(CIRCUMSTANCES));
            return bus;
        });
        configurer.registerComponent(Clock.class, c -> clock);
        configurer.configureSnapshotter(c -> AggregateSnapshotter.builder()
                .eventStore(eventStore)
                .executor(snapshots)
                .aggregateFactories(List.of(new GenericAggregateFactory<>(model(c))))
                .parameterResolverFactory(c.parameterResolverFactory())
                .build());
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(ReleaseAggregate.class)
                .configureCommandTargetResolver(c -> CommandBus::target)
                .configureCache(c -> new AggregateCache())
                .configureSnapshotTrigger(c -> new EventCountSnapshotTriggerDefinition(
                        c.getComponent(Snapshotter.class), FACTS_PER_SNAPSHOT)));
        configurer.registerCommandHandler(c -> new DirectiveCommandHandler(c.repository(ReleaseAggregate.class)));
        return assertOurs(configurer.buildConfiguration(), eventStore);
    }

    private static AggregateModel<ReleaseAggregate> model(Configuration c) {
        return AnnotatedAggregateMetaModelFactory.inspectAggregate(
                ReleaseAggregate.class, c.parameterResolverFactory(), c.handlerDefinition(ReleaseAggregate.class));
    }

    /** Axon's own resolver looks for annotations anew with each command: a quarter of the caller's processor time. */
    static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return switch (command.getPayload()) {
            case RegisterRelease register -> new VersionedAggregateIdentifier(register.releaseId(), null);
            case CorrectFact correction -> new VersionedAggregateIdentifier(correction.releaseId(), null);
            case RecordFact fact -> new VersionedAggregateIdentifier(fact.releaseId(), null);
            case RecordFacts facts -> new VersionedAggregateIdentifier(facts.releaseId(), null);
            default -> throw new IllegalArgumentException("no command about one stream: " + command.getCommandName());
        };
    }

    private static Configuration assertOurs(Configuration configuration, EventStore eventStore) {
        if (configuration.eventStore() != eventStore || configuration.eventBus() != eventStore) {
            throw new IllegalStateException("MD-CMD-001 Axon runs on "
                    + configuration.eventBus().getClass() + " instead of " + RecordEventStore.class);
        }
        return configuration;
    }
}
