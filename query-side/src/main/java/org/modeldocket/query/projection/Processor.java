package org.modeldocket.query.projection;

import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.source.ChunkedSource;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.wire.UnknownFactException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the tables of one generation of a view from the feed, from where they stand. Once stopped it may be started again. Not
 * to be started or stopped by two threads at a time.
 */
final class Processor {
    private static final Logger LOG = LoggerFactory.getLogger(Processor.class);
    /** How much memory the cases that are kept at hand may take together: facts that another view keeps too take it once. */
    private static final long CASES_AT_HAND = Runtime.getRuntime().maxMemory() / 12;

    /** How much memory the facts may take that are read ahead, and so those of a batch. */
    private static final long READ_AHEAD =
            Math.min(16 << 20, Runtime.getRuntime().maxMemory() / 32);

    private static final int CHUNK = 500;

    private final String view;
    private final Tables tables;
    private final Claims claims;
    private final Commits commits;
    private final StoredPlace place;
    private final DeadLetters deadLetters;
    private final ChunkedSource source;
    private final ProjectionHandler handler;
    private volatile @Nullable Configuration axon;
    private volatile Runnable threads = () -> {};
    private volatile @Nullable Throwable death;

    /** @param commits is told of each commit */
    Processor(ViewDefinition definition, Tables tables, Claims claims, FactFeed feed, Commits commits) {
        this.view = definition.name();
        this.tables = tables;
        this.claims = claims;
        this.commits = commits;
        this.place = new StoredPlace(tables.jdbc());
        this.deadLetters = new DeadLetters(tables.jdbc());
        this.source = new ChunkedSource(feed.source(), CHUNK, 2 * claims.batch(), READ_AHEAD);
        TransactionTemplate savepoint = new TransactionTemplate(tables.transactions());
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        handler = new ProjectionHandler(
                view,
                definition.projector().apply(tables.jdbc()),
                feed,
                new Stands(tables.jdbc()),
                new ViewState(tables.jdbc()),
                new CaseCache(CASES_AT_HAND),
                savepoint,
                commits,
                claims.shared() ? this::announce : () -> {},
                this::died);
    }

    /** What cannot be said is found a moment later by those who look. */
    private void announce() {
        try {
            tables.jdbc().query("SELECT pg_notify(?, ?)", row -> {}, Nodes.CHANNEL, view);
        } catch (DataAccessException e) {
            LOG.debug("a commit could not be announced", e);
        }
    }

    private void died(Throwable failure) {
        death = failure;
        try {
            LOG.error("MD-VIEW-020 view {}: its task failed and is started again", view, failure);
        } finally {
            commits.happened();
        }
    }

    /** What ended its task, which does nothing more until it is stopped and started; null while it lives. */
    @Nullable
    Throwable death() {
        return death;
    }

    /** How many facts it was given since it was made, whether they were new or not. */
    long handled() {
        return handler.handled();
    }

    Tables tables() {
        return tables;
    }

    /** @throws IllegalStateException when Axon is not set up as it must be */
    void start() {
        AxonSetup setup = new AxonSetup(tables, claims, this::died);
        Configuration built = setup.configure(view, source, handler);
        Soundness.require(built.eventProcessingConfiguration(), view);
        death = null;
        threads = setup::close;
        built.start();
        axon = built;
    }

    /** Ends after the batch at hand. */
    void stop() {
        Configuration running = axon;
        if (running != null) {
            axon = null;
            running.shutdown();
            threads.run();
        }
    }

    /** The position up to which facts are taken in or parked. */
    long place() {
        return place.read();
    }

    long deadLetters() {
        return deadLetters.count();
    }

    /** What keeps it from moving on; null when nothing does. */
    @Nullable
    String trouble() {
        if (death != null) {
            return "its task was ended by an error, and is started again";
        }
        Configuration running = axon;
        if (running == null) {
            return "not started";
        }
        StreamingEventProcessor processor = processor(running.eventProcessingConfiguration());
        if (!processor.isRunning()) {
            return "stopped";
        }
        UnknownFactException newer = source.newer();
        if (newer != null) {
            return "stands still before a fact of a newer version (" + newer.type() + ", revision " + newer.revision()
                    + "); upgrade this server";
        }
        boolean failing = processor.isError()
                || processor.processingStatus().values().stream().anyMatch(status -> status.isErrorState());
        return failing ? "failing, and trying again" : null;
    }

    /**
     * Tries parked facts again, those of one release after the other, while no new ones are taken in: otherwise one that comes
     * meanwhile might be parked behind the last and stay there.
     */
    void retry(Iterable<String> releases) {
        EventProcessingConfiguration running = processing();
        StreamingEventProcessor processor = processor(running);
        SequencedDeadLetterProcessor<EventMessage<?>> parked =
                running.sequencedDeadLetterProcessor(view).orElseThrow();
        processor.shutDown();
        try {
            seize(running.tokenStore(view));
            for (String release : releases) {
                parked.process(isOf(release));
            }
        } finally {
            processor.start();
        }
    }

    /** Takes the claim from whichever node has it; one that is in the middle of a batch ends that first. */
    private void seize(TokenStore tokens) {
        new TransactionTemplate(tables.transactions()).executeWithoutResult(t -> {
            if (tables.jdbc().update("UPDATE token_entry SET owner = NULL WHERE processor_name = ?", view) > 0) {
                tokens.fetchToken(view, 0);
            }
        });
    }

    /**
     * Until the transaction at hand ends, nobody stores anything in these tables.
     *
     * @throws IllegalStateException when nobody ever has
     */
    void lockPlace() {
        if (tables.jdbc()
                .queryForList("SELECT segment FROM token_entry WHERE processor_name = ? FOR UPDATE", view)
                .isEmpty()) {
            throw new IllegalStateException("the view " + view + " has not begun");
        }
    }

    /** Lets go of the claim for a while, for another node to take it. Whether this one had it. */
    boolean letGo() {
        Configuration running = axon;
        if (running == null) {
            return false;
        }
        StreamingEventProcessor processor = processor(running.eventProcessingConfiguration());
        boolean had = processor.processingStatus().containsKey(0);
        if (had) {
            processor.releaseSegment(0, 3, TimeUnit.SECONDS);
        }
        return had;
    }

    private static Predicate<DeadLetter<? extends EventMessage<?>>> isOf(String release) {
        return letter -> AxonSetup.release(letter.message()).equals(release);
    }

    EventProcessingConfiguration processing() {
        Configuration running = axon;
        if (running == null) {
            throw new IllegalStateException("the processor of " + view + " is not started");
        }
        return running.eventProcessingConfiguration();
    }

    private StreamingEventProcessor processor(EventProcessingConfiguration running) {
        return running.eventProcessor(view, StreamingEventProcessor.class).orElseThrow();
    }
}
