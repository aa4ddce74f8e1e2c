package org.modeldocket.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.source.RecordedFacts;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Feeds one projection. Each fact grows its case in memory; the rows of all cases that a batch touched are written once, just
 * before it commits, in the transaction that stores the place. A fact at or below the sequence at which the view holds its
 * release is passed over, so that a fact that comes twice counts once; one that leaves a gap is an error.
 *
 * <p>When that writing fails, the batch is rolled back, and as many facts as it held are then handled one by one, each behind
 * a savepoint: the fact at fault fails in its handler, which parks its case alone. So do dead letters that are tried again.
 */
final class ProjectionHandler implements EventMessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionHandler.class);

    private final String view;
    private final Projector projection;
    private final FactFeed feed;
    private final Stands stands;
    private final ViewState state;
    private final CaseCache cache;
    private final TransactionOperations savepoint;
    private final Commits commits;
    private final Runnable announce;
    private final Consumer<Throwable> died;
    private final String batchKey;
    private final AtomicInteger carefully = new AtomicInteger();
    private final AtomicLong handled = new AtomicLong();

    /**
     * @param savepoint runs its action so that it can be undone alone within the transaction at hand
     * @param announce tells other nodes of the commit, after it
     * @param died is called with an error, such as a lack of memory, after which its task is started again
     */
    ProjectionHandler(
            String view,
            Projector projection,
            FactFeed feed,
            Stands stands,
            ViewState state,
            CaseCache cache,
            TransactionOperations savepoint,
            Commits commits,
            Runnable announce,
            Consumer<Throwable> died) {
        this.died = died;
        this.view = view;
        this.projection = projection;
        this.feed = feed;
        this.stands = stands;
        this.state = state;
        this.cache = cache;
        this.savepoint = savepoint;
        this.commits = commits;
        this.announce = announce;
        this.batchKey = "projection/" + view;
    }

    /** How many facts it was given so far. */
    long handled() {
        return handled.get();
    }

    /** Axon rolls nothing back after an error, and the next task would wait for what the transaction has locked. */
    private BatchNotWrittenException rollingBack(Error error) {
        cache.clear();
        died.accept(error);
        return new BatchNotWrittenException("an error has ended a batch of view " + view, error);
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        try {
            return handleInBatch(message);
        } catch (Error e) {
            throw rollingBack(e);
        }
    }

    private @Nullable Object handleInBatch(EventMessage<?> message) {
        handled.incrementAndGet();
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Batch batch = unit.getResource(batchKey);
        if (batch == null) {
            batch = begin(unit);
            unit.resources().put(batchKey, batch);
        }
        RecordedFact fact = RecordedFacts.from(message);
        batch.reach(fact, batch.oneByOne() ? takeAndWrite(fact, batch) : take(fact, batch));
        if (batch.isHeavy()) {
            writePart(batch);
        }
        return null;
    }

    private Batch begin(UnitOfWork<?> unit) {
        List<? extends Message<?>> messages =
                unit instanceof BatchingUnitOfWork<?> batching ? batching.getMessages() : List.of();
        boolean oneByOne = messages.isEmpty() || carefully.get() > 0;
        Batch batch = new Batch(messages.size(), oneByOne, oneByOne ? Map.of() : stands.of(notCached(messages)));
        unit.onPrepareCommit(u -> beforeCommit(batch));
        unit.afterCommit(u -> afterCommit(batch));
        return batch;
    }

    private Set<ReleaseId> notCached(List<? extends Message<?>> messages) {
        return messages.stream()
                .filter(DomainEventMessage.class::isInstance)
                .map(m -> new ReleaseId(((DomainEventMessage<?>) m).getAggregateIdentifier()))
                .filter(id -> !cache.holds(id))
                .collect(Collectors.toSet());
    }

    private boolean takeAndWrite(RecordedFact fact, Batch batch) {
        CaseHistory before = batch.state(fact.releaseId());
        try {
            return Boolean.TRUE.equals(savepoint.execute(s -> {
                boolean isNew = take(fact, batch);
                write(batch);
                return isNew;
            }));
        } catch (RuntimeException e) {
            batch.shrink(fact.releaseId(), before);
            cache.drop(fact.releaseId());
            throw e;
        }
    }

    /** Whether the fact is new to the view. */
    private boolean take(RecordedFact fact, Batch batch) {
        ReleaseId releaseId = fact.releaseId();
        CaseHistory now = batch.state(releaseId);
        if (now == null && !batch.oneByOne()) {
            now = cache.get(releaseId);
        }
        long standsAt = now != null ? now.sequence() : standsAt(releaseId, batch);
        if (fact.sequence() > standsAt + 1 && batch.state(releaseId) == null) {
            // Another node may have moved the view on since this one last handled the release.
            cache.drop(releaseId);
            now = null;
            standsAt = stands.of(releaseId);
        }
        if (fact.sequence() <= standsAt) {
            return false;
        }
        if (fact.sequence() > standsAt + 1) {
            throw new IllegalStateException("the view " + view + " holds " + releaseId + " at sequence " + standsAt
                    + " and was given " + fact.sequence() + ": facts are missing between");
        }
        if (now == null && standsAt != Stands.NOWHERE) {
            now = load(releaseId, standsAt);
        }
        batch.grow(now, now == null ? CaseHistory.of(List.of(fact)) : now.plus(fact));
        return true;
    }

    private long standsAt(ReleaseId releaseId, Batch batch) {
        return batch.oneByOne() ? stands.of(releaseId) : batch.standsAt(releaseId);
    }

    private CaseHistory load(ReleaseId releaseId, long throughSequence) {
        List<RecordedFact> facts;
        try {
            facts = feed.history(releaseId, throughSequence);
        } catch (RuntimeException e) {
            throw new RecordOutOfReachException("the facts of " + releaseId + " could not be read", e);
        }
        if (facts.size() != throughSequence + 1) {
            throw new IllegalStateException("the view " + view + " holds " + releaseId + " at sequence "
                    + throughSequence + "; the record knows only " + facts.size() + " facts of it");
        }
        return CaseHistory.of(facts);
    }

    private void beforeCommit(Batch batch) {
        try {
            write(batch);
            state.advance(batch.taken(), batch.position(), batch.recordedAt());
        } catch (RuntimeException e) {
            rollingBack(batch, e);
            throw e;
        } catch (Error e) {
            throw rollingBack(e);
        }
    }

    /** The fact at hand is not the one at fault, so that what fails must not look as if it were. */
    private void writePart(Batch batch) {
        try {
            write(batch);
        } catch (RuntimeException e) {
            rollingBack(batch, e);
            throw Parking.noFaultOfAnyCase(e)
                    ? e
                    : new BatchNotWrittenException("a part of a batch could not be written", e);
        }
    }

    private void rollingBack(Batch batch, RuntimeException failure) {
        cache.clear();
        if (!Parking.noFaultOfAnyCase(failure)) {
            LOG.warn(
                    "MD-VIEW-010 view {}: a batch of {} facts could not be written; writing them one by one",
                    view,
                    batch.size(),
                    failure);
            carefully.set(batch.size());
        }
    }

    private void write(Batch batch) {
        List<Touched> touched = batch.takeUnwritten();
        if (!touched.isEmpty()) {
            stands.move(touched);
            projection.write(touched);
        }
    }

    private void afterCommit(Batch batch) {
        cache.putAll(batch.states());
        carefully.updateAndGet(left -> Math.max(0, left - batch.size()));
        commits.happened();
        announce.run();
    }
}
