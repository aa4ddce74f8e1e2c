package org.modeldocket.query.projection.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.query.projection.applied.AppliedSequences;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/** Writes a case with so many facts that all its steps would not fit into memory, some hundred steps at a time. Needs the indexes. */
final class LongCases {
    private static final int AT_ONCE = 500;

    private final FactFeed feed;
    private final List<QuestionWriter> writers;
    private final AppliedSequences applied;
    private final Consumer<Runnable> fenced;

    /** @param fenced runs something in a transaction in which nobody else writes */
    LongCases(FactFeed feed, List<QuestionWriter> writers, AppliedSequences applied, Consumer<Runnable> fenced) {
        this.feed = feed;
        this.writers = writers;
        this.applied = applied;
        this.fenced = fenced;
    }

    /**
     * @param end the position of the last fact to be written
     * @param written gets numbers of facts whose rows are written
     */
    void write(String release, long end, IntConsumer written) {
        ReleaseId releaseId = new ReleaseId(release);
        List<StoredFact> facts = feed.history(releaseId, Long.MAX_VALUE).stream()
                .filter(fact -> fact.position() <= end)
                .toList();
        CaseHistory before = null;
        for (int from = 0; from < facts.size(); from += AT_ONCE) {
            List<StoredFact> some = facts.subList(from, Math.min(facts.size(), from + AT_ONCE));
            List<CaseHistory> steps = new ArrayList<>();
            CaseHistory now = before;
            for (StoredFact stored : some) {
                now = now == null ? CaseHistory.of(List.of(stored.recorded())) : now.plus(stored.recorded());
                steps.add(now);
            }
            List<CaseUpdate> updates = List.of(new CaseUpdate(releaseId, before, steps));
            fenced.accept(() -> {
                applied.move(updates);
                writers.forEach(writer -> writer.rows(updates).write());
            });
            before = now;
            written.accept(some.size());
        }
    }
}
