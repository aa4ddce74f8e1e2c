package org.modeldocket.query.projection;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.projection.applied.AppliedSequences;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.question.QuestionWriter.PreparedRows;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.ClaimSettings;
import org.modeldocket.query.views.Tables;
import org.modeldocket.query.views.ViewSchema;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills empty tables from the record at once. The facts are read in order; the cases are folded on several threads, each from its
 * first fact to its last, so that each row is written once, with its final bounds; the indexes are made at the end. Until then the
 * checkpoint says that the tables are being loaded, and readers see an empty record.
 */
final class BulkLoad {
    /** From how many facts on it pays. */
    static final long FROM = 2_000;

    private static final int READ_AT_ONCE = 2_000;
    private static final int FACTS_OF_A_PART = 20_000;
    private static final int FACTS_OF_A_BUNDLE = 500;
    /** Cases with more facts are written step by step when there are indexes. */
    private static final int LONGEST = 1_000;

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Tables tables;
    private final ViewSchema schema;
    private final List<QuestionWriter> writers;
    private final FactFeed feed;
    private final ClaimSettings claims;
    private final Runnable fence;
    private final BooleanSupplier stopped;
    private final LongConsumer progress;
    private final AppliedSequences applied;
    private final Checkpoint checkpoint;
    private final TransactionTemplate transaction;
    private final List<String> longCases = new ArrayList<>();
    private long end;
    private long written;

    /**
     * @param fence locks the checkpoint and renews the claim, at the beginning of each transaction; throws where another node
     *     has taken it
     * @param stopped whether to give up
     * @param progress gets the number of facts whose rows are written, in the end all
     */
    BulkLoad(
            Tables tables,
            ViewSchema schema,
            List<QuestionWriter> writers,
            FactFeed feed,
            ClaimSettings claims,
            Runnable fence,
            BooleanSupplier stopped,
            LongConsumer progress) {
        this.tables = tables;
        this.schema = schema;
        this.writers = writers;
        this.feed = feed;
        this.claims = claims;
        this.fence = fence;
        this.stopped = stopped;
        this.progress = progress;
        applied = new AppliedSequences(tables.jdbc());
        checkpoint = new Checkpoint(tables.jdbc());
        transaction = new TransactionTemplate(tables.transactions());
    }

    /**
     * Loads the facts up to a position.
     *
     * @throws CancellationException when it was stopped
     */
    void run(long end) {
        this.end = end;
        Instant recordedAt;
        fenced(checkpoint::beginLoading);
        fenced(() -> schema.dropIndexes(tables.jdbc()));
        try (SpilledFacts spilled = new SpilledFacts(Math.clamp(end / FACTS_OF_A_PART, 1, 200));
                ExecutorService folding = Executors.newFixedThreadPool(
                        THREADS, Thread.ofPlatform().name("fold-", 0).factory())) {
            recordedAt = writeFacts(spilled);
            for (int part = 0; part < spilled.parts(); part++) {
                writeCases(spilled.read(part), folding);
            }
            new IndexBuild(tables, schema, this::fenced).run(claims.shared());
            longCases.forEach(release -> writeLongCase(new ReleaseId(release)));
        }
        AsOf last = new AsOf(end, recordedAt);
        transaction.executeWithoutResult(t -> {
            fence.run();
            checkpoint.endLoading(end, last);
        });
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

    private void requireGoingOn() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("stopped while the views were loaded");
        }
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

    private void written(int facts) {
        written += facts;
        progress.accept((end + written) / 2);
    }

    private record Bundle(int facts, List<CaseUpdate> updates, List<PreparedRows> rows) {}

    private void writeCases(List<StoredFact> facts, ExecutorService folding) {
        Map<String, List<StoredFact>> cases = new TreeMap<>();
        facts.forEach(fact ->
                cases.computeIfAbsent(fact.releaseId(), id -> new ArrayList<>()).add(fact));
        Deque<Future<Bundle>> waiting = new ArrayDeque<>();
        List<List<StoredFact>> bundle = new ArrayList<>();
        int size = 0;
        for (Map.Entry<String, List<StoredFact>> one : cases.entrySet()) {
            if (one.getValue().size() > LONGEST) {
                longCases.add(one.getKey());
                continue;
            }
            bundle.add(one.getValue());
            size += one.getValue().size();
            if (size >= FACTS_OF_A_BUNDLE) {
                waiting.add(submit(bundle, folding));
                bundle = new ArrayList<>();
                size = 0;
                if (waiting.size() > 3 * THREADS) {
                    write(waiting.remove());
                }
            }
        }
        waiting.add(submit(bundle, folding));
        waiting.forEach(this::write);
    }

    private Future<Bundle> submit(List<List<StoredFact>> cases, ExecutorService folding) {
        return folding.submit(() -> {
            List<CaseUpdate> updates = cases.stream().map(BulkLoad::fold).toList();
            return new Bundle(
                    cases.stream().mapToInt(List::size).sum(),
                    updates,
                    writers.stream().map(writer -> writer.prepare(updates)).toList());
        });
    }

    private static CaseUpdate fold(List<StoredFact> facts) {
        List<CaseHistory> steps = new ArrayList<>(facts.size());
        CaseHistory now = null;
        for (StoredFact stored : facts) {
            RecordedFact fact = stored.recorded();
            if (fact.sequence() != steps.size()) {
                throw new IllegalStateException("facts of " + fact.releaseId() + " are missing");
            }
            now = now == null ? CaseHistory.of(List.of(fact)) : now.plus(fact);
            steps.add(now);
        }
        return new CaseUpdate(steps.getLast().releaseId(), null, steps);
    }

    private void write(Future<Bundle> folded) {
        requireGoingOn();
        Bundle bundle = Results.get(folded);
        fenced(() -> {
            applied.move(bundle.updates());
            bundle.rows().forEach(PreparedRows::write);
        });
        written(bundle.facts());
    }

    private void writeLongCase(ReleaseId release) {
        List<StoredFact> facts = feed.history(release, Long.MAX_VALUE).stream()
                .filter(fact -> fact.position() <= end)
                .toList();
        CaseHistory before = null;
        for (int from = 0; from < facts.size(); from += FACTS_OF_A_BUNDLE) {
            requireGoingOn();
            List<StoredFact> some = facts.subList(from, Math.min(facts.size(), from + FACTS_OF_A_BUNDLE));
            List<CaseHistory> steps = new ArrayList<>();
            CaseHistory now = before;
            for (StoredFact stored : some) {
                now = now == null ? CaseHistory.of(List.of(stored.recorded())) : now.plus(stored.recorded());
                steps.add(now);
            }
            List<CaseUpdate> updates = List.of(new CaseUpdate(release, before, steps));
            fenced(() -> {
                applied.move(updates);
                writers.forEach(writer -> writer.prepare(updates).write());
            });
            before = now;
            written(some.size());
        }
    }
}
