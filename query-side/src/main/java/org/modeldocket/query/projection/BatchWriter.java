package org.modeldocket.query.projection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.projection.bulk.BulkLoad;
import org.modeldocket.query.projection.claim.ClaimLostException;
import org.modeldocket.query.projection.parked.DeadLetters;
import org.modeldocket.query.question.CaseCache;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.ClaimSettings;
import org.modeldocket.query.views.Tables;
import org.modeldocket.query.views.ViewSchema;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes batches of facts to the tables of one generation. Each fact changes its case in memory; the rows of all changed cases are
 * written at the end, in the transaction that moves the checkpoint. A fact at or below the sequence up to which its case is
 * applied is skipped; one that leaves a gap is an error.
 *
 * <p>When that fails, the facts are written one by one: the fact at fault parks its case, and the others go on. For one thread at a
 * time.
 */
final class BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private final FactApplier applier;
    private final Checkpoint checkpoint;
    private final CheckpointLock lock;
    private final ParkingWriter parking;
    private final BulkLoad bulk;
    private final CaseCache cache;
    private final TransactionTemplate transaction;
    private volatile long position;

    BatchWriter(
            Tables tables,
            ViewSchema schema,
            List<Question> questions,
            FactFeed feed,
            ClaimSettings claims,
            CaseCache cache) {
        List<QuestionWriter> writers = questions.stream()
                .map(question -> question.writer().apply(tables.jdbc()))
                .toList();
        this.cache = cache;
        applier = new FactApplier(tables, writers, feed, cache);
        checkpoint = new Checkpoint(tables.jdbc());
        lock = new CheckpointLock(checkpoint, claims);
        parking = new ParkingWriter(feed, applier, new DeadLetters(tables.jdbc()));
        bulk = new BulkLoad(tables, schema, writers, feed, claims, lock::renew);
        transaction = new TransactionTemplate(tables.transactions());
    }

    /** Reads where the tables are, which another node may have written since. Tables that were not loaded to the end are emptied. */
    void begin() {
        if (checkpoint.read().position() == Checkpoint.LOADING) {
            bulk.clear();
        }
        cache.clear();
        parking.begin();
        position = checkpoint.read().position();
    }

    /**
     * Fills the tables, which must be empty, with the facts up to a position.
     *
     * @param stopped whether to give up
     * @param progress gets the number of facts whose rows are written
     */
    void load(long end, BooleanSupplier stopped, LongConsumer progress) {
        bulk.run(end, stopped, progress);
        position = end;
    }

    /** The position of the last fact that was applied or parked. */
    long position() {
        return position;
    }

    /**
     * Applies or parks facts, all or none.
     *
     * @param facts those that follow on {@link #position}
     */
    void apply(List<DecodedFact> facts) {
        try {
            write(facts, this::together);
        } catch (RuntimeException e) {
            if (Faults.ofTheDatabase(e)) {
                throw e;
            }
            LOG.warn("MD-VIEW-010 a batch of {} facts could not be written; writing them one by one", facts.size(), e);
            write(facts, parking::apply);
        }
    }

    @FunctionalInterface
    private interface Way {
        /** @return the cases that had to be parked */
        Set<String> write(List<DecodedFact> facts, CaseBatch batch);
    }

    private void write(List<DecodedFact> facts, Way way) {
        long end = facts.getLast().stored().position();
        record Written(CaseBatch batch, Set<String> failed) {}
        Written written;
        try {
            written = Objects.requireNonNull(transaction.execute(t -> {
                Checkpoint.State held = lock.at(position);
                CaseBatch batch = applier.begin(facts);
                Set<String> failed = way.write(facts, batch);
                checkpoint.move(next(held, batch, end));
                return new Written(batch, failed);
            }));
        } catch (RuntimeException | Error e) {
            cache.clear();
            throw e;
        }
        parking.committed(written.failed());
        cache.putAll(written.batch().states());
        position = end;
    }

    private static Checkpoint.State next(Checkpoint.State held, CaseBatch batch, long end) {
        RecordedFact last = batch.last();
        boolean outOfOrder = batch.first() < held.asOf().position();
        AsOf asOf = last == null || last.position() < held.asOf().position()
                ? held.asOf()
                : new AsOf(last.position(), last.recordedAt());
        return new Checkpoint.State(end, asOf, held.outOfOrder() + (outOfOrder ? 1 : 0), held.owner());
    }

    private Set<String> together(List<DecodedFact> facts, CaseBatch batch) {
        for (DecodedFact fact : facts) {
            if (!parking.parksBehind(fact.stored())) {
                applier.take(fact, batch);
                if (batch.isHeavy()) {
                    applier.writeRows(batch);
                }
            }
        }
        applier.writeRows(batch);
        return Set.of();
    }

    /**
     * Tries the parked facts of a case again, in their order, until one fails.
     *
     * @throws ClaimLostException when another node writes
     */
    void retry(String release) {
        for (long at : parking.positions(release)) {
            StoredFact stored = parking.read(at);
            DecodedFact fact = DecodedFact.of(stored);
            Optional<RuntimeException> failure;
            try {
                failure = Objects.requireNonNull(transaction.execute(t -> retry(fact)));
            } catch (RuntimeException | Error e) {
                cache.clear();
                throw e;
            }
            if (failure.isPresent()) {
                transaction.executeWithoutResult(t -> parking.failedAgain(stored, failure.get()));
                return;
            }
        }
        parking.succeeded(release);
    }

    private Optional<RuntimeException> retry(DecodedFact fact) {
        Checkpoint.State held = lock.at(position);
        cache.drop(new ReleaseId(fact.stored().releaseId()));
        CaseBatch batch = applier.begin(List.of(fact));
        Optional<RuntimeException> failure = parking.retry(fact, batch);
        if (failure.isEmpty()) {
            checkpoint.move(next(held, batch, held.position()));
        }
        return failure;
    }
}
