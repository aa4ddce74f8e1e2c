package org.modeldocket.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.projection.applied.AppliedSequences;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/** What one transaction makes of the cases. It is dropped with the transaction, so that nothing outlives a rollback. */
final class CaseBatch {
    /** How many bytes may wait to be written. */
    private static final long MOST_UNWRITTEN =
            Math.min(16 << 20, Runtime.getRuntime().maxMemory() / 32);

    private static final long BYTES_OF_A_STEP = 400;
    private static final long BYTES_OF_A_PLACE = 8;

    private final Map<ReleaseId, Long> applied;
    private final Map<ReleaseId, CaseHistory> states = new HashMap<>();
    private final Map<ReleaseId, CaseUpdate> unwritten = new LinkedHashMap<>();
    private final List<StoredFact> unwrittenFacts = new ArrayList<>();
    private long unwrittenBytes;
    private long first = Long.MAX_VALUE;
    private @Nullable RecordedFact last;

    /** @param applied the sequences up to which cases are applied; one that is not named has nothing applied */
    CaseBatch(Map<ReleaseId, Long> applied) {
        this.applied = applied;
    }

    long appliedSequence(ReleaseId releaseId) {
        return applied.getOrDefault(releaseId, AppliedSequences.NONE);
    }

    @Nullable
    CaseHistory state(ReleaseId releaseId) {
        return states.get(releaseId);
    }

    /** Notes what a fact made of its case. */
    void add(StoredFact stored, @Nullable CaseHistory before, CaseHistory after) {
        unwrittenFacts.add(stored);
        ReleaseId releaseId = after.releaseId();
        unwritten
                .computeIfAbsent(releaseId, id -> new CaseUpdate(id, before, new ArrayList<>()))
                .steps()
                .add(after);
        states.put(releaseId, after);
        RecordedFact fact = after.newest();
        first = Math.min(first, fact.position());
        last = last == null || fact.position() > last.position() ? fact : last;
        // A case that was only appended to shares nearly all with the case before; the order of another is a list of
        // its own.
        unwrittenBytes += BYTES_OF_A_STEP + (after.appended() ? 0 : BYTES_OF_A_PLACE * (after.sequence() + 1));
    }

    /** Whether the changes that wait to be written take so much memory that they should be written now. */
    boolean isHeavy() {
        return unwrittenBytes > MOST_UNWRITTEN;
    }

    /** Forgets what a fact made of its case, since that could not be written. Nothing else may wait to be written. */
    void undo(ReleaseId releaseId, @Nullable CaseHistory before) {
        unwritten.clear();
        unwrittenFacts.clear();
        unwrittenBytes = 0;
        if (before == null) {
            states.remove(releaseId);
        } else {
            states.put(releaseId, before);
        }
    }

    /** The facts that have to be written, given once. */
    List<StoredFact> takeUnwrittenFacts() {
        List<StoredFact> all = List.copyOf(unwrittenFacts);
        unwrittenFacts.clear();
        return all;
    }

    /** The changes that have to be written, given once. */
    List<CaseUpdate> takeUnwritten() {
        List<CaseUpdate> all = new ArrayList<>(unwritten.values());
        unwritten.clear();
        unwrittenBytes = 0;
        return all;
    }

    Collection<CaseHistory> states() {
        return states.values();
    }

    /** The position of the first fact that was applied; the largest number where none was. */
    long first() {
        return first;
    }

    /** The last fact that was applied; null where none was. */
    @Nullable
    RecordedFact last() {
        return last;
    }
}
