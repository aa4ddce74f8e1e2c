package org.modeldocket.query.projection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.projection.applied.AppliedSequences;
import org.modeldocket.query.question.CaseCache;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.Tables;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies facts to their cases in memory and writes the rows that follow, inside the transaction at hand. For one thread at a time. */
final class FactApplier {
    private final List<QuestionWriter> writers;
    private final FactFeed feed;
    private final AppliedSequences applied;
    private final CaseCache cache;
    private final TransactionTemplate savepoint;

    FactApplier(Tables tables, List<QuestionWriter> writers, FactFeed feed, CaseCache cache) {
        this.writers = writers;
        this.feed = feed;
        this.cache = cache;
        applied = new AppliedSequences(tables.jdbc());
        savepoint = new TransactionTemplate(tables.transactions());
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** An empty batch for these facts, which knows how far their cases are applied. */
    CaseBatch begin(List<DecodedFact> facts) {
        Set<ReleaseId> notCached = facts.stream()
                .map(fact -> new ReleaseId(fact.stored().releaseId()))
                .filter(id -> !cache.holds(id))
                .collect(Collectors.toSet());
        return new CaseBatch(applied.of(notCached));
    }

    /**
     * Applies one fact and writes its rows behind a savepoint.
     *
     * @return why it failed; null where it did not
     */
    @Nullable
    RuntimeException tryAlone(DecodedFact fact, CaseBatch batch) {
        ReleaseId releaseId = new ReleaseId(fact.stored().releaseId());
        CaseHistory before = batch.state(releaseId);
        try {
            savepoint.executeWithoutResult(s -> {
                take(fact, batch);
                writeRows(batch);
            });
            return null;
        } catch (RuntimeException e) {
            if (Faults.ofTheDatabase(e)) {
                throw e;
            }
            batch.undo(releaseId, before);
            cache.drop(releaseId);
            return e;
        }
    }

    /** Notes in the batch what a fact makes of its case. */
    void take(DecodedFact decoded, CaseBatch batch) {
        RecordedFact fact = decoded.fact();
        ReleaseId releaseId = fact.releaseId();
        CaseHistory now = batch.state(releaseId);
        if (now == null) {
            now = cache.get(releaseId);
        }
        long sequence = now != null ? now.sequence() : batch.appliedSequence(releaseId);
        if (fact.sequence() <= sequence) {
            return;
        }
        if (fact.sequence() > sequence + 1) {
            throw new IllegalStateException("the views hold " + releaseId + " at sequence " + sequence
                    + "; the next fact has " + fact.sequence() + ": facts are missing between");
        }
        if (now == null && sequence != AppliedSequences.NONE) {
            now = load(releaseId, sequence);
        }
        batch.add(decoded.stored(), now, now == null ? CaseHistory.of(List.of(fact)) : now.plus(fact));
    }

    private CaseHistory load(ReleaseId releaseId, long throughSequence) {
        List<RecordedFact> facts;
        try {
            facts = feed.history(releaseId, throughSequence).stream()
                    .map(StoredFact::recorded)
                    .toList();
        } catch (RuntimeException e) {
            throw new RecordUnavailableException("the facts of " + releaseId + " could not be read", e);
        }
        if (facts.size() != throughSequence + 1) {
            throw new IllegalStateException("the views hold " + releaseId + " at sequence " + throughSequence
                    + "; the record has only " + facts.size() + " facts of it");
        }
        return CaseHistory.of(facts);
    }

    /** Writes what the batch has noted. */
    void writeRows(CaseBatch batch) {
        List<CaseUpdate> changes = batch.takeUnwritten();
        if (!changes.isEmpty()) {
            List<StoredFact> facts = batch.takeUnwrittenFacts();
            applied.move(changes);
            for (QuestionWriter writer : writers) {
                writer.writeFacts(facts);
                writer.rows(changes).write();
            }
        }
    }
}
