package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.modeldocket.query.source.ChunkedSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon, set up by hand: one pooled streaming processor a generation, its place, its dead letters and its rows in one
 * transaction of the generation's tables. Nothing is found by itself, neither modules nor the check for updates that calls home.
 */
final class AxonSetup {
    /** How soon a processor goes on after a batch that failed; Axon's five seconds are long for who waits for a view. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private final Claims claims;
    private final Consumer<Throwable> died;
    private final List<WatchedExecutor> executors = new CopyOnWriteArrayList<>();
    private final ConnectionProvider connections;
    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final Serializer general = JacksonSerializer.defaultSerializer();
    private final Serializer facts = new FactSerializer(general);

    /** @param died is told of an error that ended a task of the processor */
    AxonSetup(Tables tables, Claims claims, Consumer<Throwable> died) {
        this.claims = claims;
        this.died = died;
        connections = new SpringDataSourceConnectionProvider(tables.dataSource());
        jdbc = tables.jdbc();
        transactions = new SpringTransactionManager(tables.transactions());
    }

    /** A configuration that is not started, of a processor that has the view's name. */
    Configuration configure(String view, ChunkedSource source, ProjectionHandler handler) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> general)
                .configureEventSerializer(c -> facts)
                .configureTransactionManager(c -> transactions);
        EventProcessingConfigurer processing = configurer.eventProcessing();
        processing.registerTokenStore(c -> tokens());
        register(processing, view, source, handler);
        return configurer.buildConfiguration();
    }

    private void register(
            EventProcessingConfigurer processing, String name, ChunkedSource source, ProjectionHandler handler) {
        processing
                .registerEventHandler(c -> handler)
                .assignHandlerInstancesMatching(name, candidate -> candidate == handler)
                .registerPooledStreamingEventProcessor(
                        name,
                        c -> source,
                        (c, processor) -> processor
                                .initialSegmentCount(1)
                                .workerExecutor(task -> executor("view-" + name))
                                .coordinatorExecutor(task -> executor("view-reader-" + name))
                                .batchSize(claims.batch())
                                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                                .claimExtensionThreshold(claims.extension().toMillis())
                                .initialToken(stream -> stream.createTailToken()))
                .registerHandlerInterceptor(name, c -> (unit, chain) -> {
                    letReaderGoOn(source, unit);
                    holdClaim(name, unit);
                    return chain.proceed();
                })
                .registerSequencingPolicy(name, c -> AxonSetup::release)
                .registerListenerInvocationErrorHandler(name, c -> PropagatingErrorHandler.instance())
                .registerErrorHandler(name, c -> PropagatingErrorHandler.instance())
                .registerDeadLetterQueue(name, c -> deadLetters(name))
                .registerDeadLetterPolicy(name, c -> new Parking(name))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name, (c, invoker) -> invoker.enableSequenceIdentifierCache());
    }

    private ScheduledExecutorService executor(String name) {
        WatchedExecutor executor = new WatchedExecutor(name, died);
        executors.add(executor);
        return executor;
    }

    /** Ends the threads of the processor, which must have been shut down. */
    void close() {
        executors.forEach(ExecutorService::shutdown);
    }

    /** Also where all of a batch is parked and reaches no handler. */
    private static void letReaderGoOn(ChunkedSource source, UnitOfWork<?> unit) {
        if (unit instanceof BatchingUnitOfWork<?> batch && batch.isFirstMessage()) {
            source.taken(batch.getMessages());
        }
    }

    /**
     * Locks the claim until the transaction ends, before anything is written: a node that has lost it writes nothing, and none
     * gets it in the middle of a batch.
     *
     * @throws UnableToClaimTokenException when it is lost
     */
    private void holdClaim(String name, UnitOfWork<?> unit) {
        if (unit instanceof BatchingUnitOfWork<?> batch && !batch.isFirstMessage()) {
            return;
        }
        List<String> owners = jdbc.queryForList(
                "SELECT owner FROM token_entry WHERE processor_name = ? AND segment = 0 FOR UPDATE",
                String.class,
                name);
        if (!owners.contains(claims.node())) {
            throw new UnableToClaimTokenException("the view " + name + " is no longer this node's: " + owners);
        }
    }

    /** What keeps facts in their order, and in which lots they are parked. */
    static String release(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> fact ? fact.getAggregateIdentifier() : message.getIdentifier();
    }

    private TokenStore tokens() {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(general)
                .schema(AxonTables.TOKENS)
                .nodeId(claims.node())
                .claimTimeout(claims.timeout())
                .build();
    }

    private SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String view) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(view)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(AxonTables.DEAD_LETTERS)
                .genericSerializer(general)
                .eventSerializer(facts)
                .build();
    }
}
