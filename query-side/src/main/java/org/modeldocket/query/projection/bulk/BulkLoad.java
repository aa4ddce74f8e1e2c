package org.modeldocket.query.projection.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.projection.applied.AppliedSequences;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.question.QuestionWriter.PreparedRows;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.ClaimSettings;
import org.modeldocket.query.views.Tables;
import org.modeldocket.query.views.ViewSchema;
import org.modeldocket.wire.StoredFact;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills empty tables from the record at once. The facts are read in order; the cases are folded on several threads, each from its
 * first fact to its last, so that each row is written once, with its final bounds; the indexes are made at the end. Until then the
 * checkpoint says that the tables are being loaded, and readers see an empty record.
 */
public final class BulkLoad {
    /** From how many facts on it pays. */
    public static final long FROM = 2_000;

    private static final int READ_AT_ONCE = 2_000;
    private static final int FACTS_OF_A_PART = 20_000;
    /** Cases with more facts are written step by step when there are indexes. */
    private static final int LONGEST = 1_000;

    private final Tables tables;
    private final ViewSchema schema;
    private final List<QuestionWriter> writers;
    private final FactFeed feed;
    private final ClaimSettings claims;
    private final Runnable fence;
    private final AppliedSequences applied;
    private final Checkpoint checkpoint;
    private final TransactionTemplate transaction;

    /** @param fence locks the checkpoint and renews the claim, in each transaction; throws where another node has taken it */
    public BulkLoad(
            Tables tables,
            ViewSchema schema,
            List<QuestionWriter> writers,
            FactFeed feed,
            ClaimSettings claims,
            Runnable fence) {
        this.tables = tables;
        this.schema = schema;
        this.writers = writers;
        this.feed = feed;
        this.claims = claims;
        this.fence = fence;
        applied = new AppliedSequences(tables.jdbc());
        checkpoint = new Checkpoint(tables.jdbc());
        transaction = new TransactionTemplate(tables.transactions());
    }

    /** Empties tables in which a load did not come to its end. */
    public void clear() {
        transaction.executeWithoutResult(t -> {
            fence.run();
            for (String table : schema.tables()) {
                if (!table.equals("checkpoint")) {
                    tables.jdbc().execute("TRUNCATE TABLE " + table);
                }
            }
            schema.indexes().forEach(tables.jdbc()::execute);
            checkpoint.endLoading(0, Checkpoint.NOTHING);
        });
    }

    /**
     * Loads the facts up to a position.
     *
     * @param stopped whether to give up
     * @param progress gets the number of facts whose rows are written, in the end all
     * @throws CancellationException when it was stopped
     */
    public void run(long end, BooleanSupplier stopped, LongConsumer progress) {
        new Run(end, stopped, progress).run();
    }

    /** Not forced to the disk: that of the last transaction forces these too, and what a crash leaves without it is loaded again. */
    private void fenced(Runnable work) {
        transaction.executeWithoutResult(t -> {
            fence.run();
            if (claims.shared()) {
                tables.jdbc().execute("SET LOCAL synchronous_commit = off");
            }
            work.run();
            // A node that waits for the checkpoint must find a fresh claim, even if this took long.
            fence.run();
        });
    }

    private final class Run {
        private final long end;
        private final BooleanSupplier stopped;
        private final LongConsumer progress;
        private final List<String> longCases = new ArrayList<>();
        private long written;

        Run(long end, BooleanSupplier stopped, LongConsumer progress) {
            this.end = end;
            this.stopped = stopped;
            this.progress = progress;
        }

        void run() {
            Instant recordedAt;
            fenced(checkpoint::beginLoading);
            fenced(() -> schema.dropIndexes(tables.jdbc()));
            try (SpilledFacts spilled = new SpilledFacts(Math.clamp(end / FACTS_OF_A_PART, 1, 200));
                    CaseBundles folding = new CaseBundles(writers)) {
                recordedAt = writeFacts(spilled);
                for (int part = 0; part < spilled.parts(); part++) {
                    folding.fold(shortCases(spilled.read(part)).values(), this::write);
                }
                new IndexBuild(tables, schema, BulkLoad.this::fenced).run(claims.shared());
                LongCases rest = new LongCases(feed, writers, applied, BulkLoad.this::fenced);
                longCases.forEach(release -> rest.write(release, end, this::written));
            }
            AsOf last = new AsOf(end, recordedAt);
            transaction.executeWithoutResult(t -> {
                fence.run();
                checkpoint.endLoading(end, last);
            });
        }

        /** @return when the last was recorded */
        private Instant writeFacts(SpilledFacts spilled) {
            Instant recordedAt = Instant.EPOCH;
            for (long first = 1; first <= end; first += READ_AT_ONCE) {
                requireGoingOn();
                List<StoredFact> facts = feed.range(first, Math.min(end, first + READ_AT_ONCE - 1));
                fenced(() -> writers.forEach(writer -> writer.writeFacts(facts)));
                progress.accept((first + facts.size()) / 2);
                facts.forEach(spilled::add);
                recordedAt = facts.getLast().recordedAt();
            }
            return recordedAt;
        }

        private Map<String, List<StoredFact>> shortCases(List<StoredFact> facts) {
            Map<String, List<StoredFact>> cases = new TreeMap<>();
            facts.forEach(fact -> cases.computeIfAbsent(fact.releaseId(), id -> new ArrayList<>())
                    .add(fact));
            cases.entrySet().removeIf(one -> {
                boolean isLong = one.getValue().size() > LONGEST;
                if (isLong) {
                    longCases.add(one.getKey());
                }
                return isLong;
            });
            return cases;
        }

        private void write(CaseBundles.Bundle bundle) {
            requireGoingOn();
            fenced(() -> {
                applied.move(bundle.updates());
                bundle.rows().forEach(PreparedRows::write);
            });
            written(bundle.facts());
        }

        private void written(int facts) {
            requireGoingOn();
            written += facts;
            progress.accept((end + written) / 2);
        }

        private void requireGoingOn() {
            if (stopped.getAsBoolean()) {
                throw new CancellationException("stopped while the views were loaded");
            }
        }
    }
}
