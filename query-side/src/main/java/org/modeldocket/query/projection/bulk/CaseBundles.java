package org.modeldocket.query.projection.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.question.QuestionWriter.PreparedRows;
import org.modeldocket.wire.StoredFact;

/**
 * Folds cases on all processors, each from its first fact to its last, some hundred facts at once. For one thread, which gets the
 * results in the order of the cases.
 */
final class CaseBundles implements AutoCloseable {
    /** Cases that were folded together, with their rows. */
    record Bundle(int facts, List<CaseUpdate> updates, List<PreparedRows> rows) {}

    private static final int FACTS = 500;
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final List<QuestionWriter> writers;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("fold-", 0).factory());

    CaseBundles(List<QuestionWriter> writers) {
        this.writers = writers;
    }

    /**
     * @param cases the facts of each, in their order
     * @param write gets each bundle as soon as those before are written
     */
    void fold(Collection<List<StoredFact>> cases, Consumer<Bundle> write) {
        Deque<Future<Bundle>> waiting = new ArrayDeque<>();
        List<List<StoredFact>> some = new ArrayList<>();
        int facts = 0;
        for (List<StoredFact> one : cases) {
            some.add(one);
            facts += one.size();
            if (facts >= FACTS) {
                waiting.add(submit(some));
                some = new ArrayList<>();
                facts = 0;
                if (waiting.size() > 3 * THREADS) {
                    write.accept(Results.get(waiting.remove()));
                }
            }
        }
        waiting.add(submit(some));
        waiting.forEach(bundle -> write.accept(Results.get(bundle)));
    }

    private Future<Bundle> submit(List<List<StoredFact>> cases) {
        return threads.submit(() -> {
            List<CaseUpdate> updates = cases.stream().map(CaseBundles::fold).toList();
            return new Bundle(
                    cases.stream().mapToInt(List::size).sum(),
                    updates,
                    writers.stream().map(writer -> writer.rows(updates)).toList());
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

    /** Returns once no thread is at work. */
    @Override
    public void close() {
        threads.close();
    }
}
