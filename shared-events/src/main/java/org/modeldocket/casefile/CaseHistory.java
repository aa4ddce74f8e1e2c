package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseRegistered;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The facts of one case with the case that they amount to. Immutable. A fact that comes last in the order of the case costs one
 * step of the fold; a late one folds the case anew, and the outcome is the same either way.
 */
public final class CaseHistory {
    private final PVector<RecordedFact> ordered;
    private final CaseFile file;
    private final long sequence;
    private final @Nullable LocalDate latestStart;

    private CaseHistory(PVector<RecordedFact> ordered, CaseFile file, long sequence, @Nullable LocalDate latestStart) {
        this.ordered = ordered;
        this.file = file;
        this.sequence = sequence;
        this.latestStart = latestStart;
    }

    /**
     * @param facts all facts of one case, in any order
     * @throws IllegalStateException when its registration is missing
     */
    public static CaseHistory of(List<RecordedFact> facts) {
        List<RecordedFact> ordered = CaseOrder.of(facts);
        LocalDate latestStart = null;
        long sequence = -1;
        for (RecordedFact fact : ordered) {
            latestStart = later(latestStart, CaseOrder.bounds(fact).earliest());
            sequence = Math.max(sequence, fact.sequence());
        }
        return new CaseHistory(TreePVector.from(ordered), Fold.of(ordered), sequence, latestStart);
    }

    /**
     * The case with one more fact.
     *
     * @throws IllegalArgumentException when it is not the next of the stream
     */
    public CaseHistory plus(RecordedFact fact) {
        if (fact.sequence() != sequence + 1) {
            throw new IllegalArgumentException("case " + fact.releaseId() + " stands at sequence " + sequence
                    + "; fact " + fact.fact().factId() + " of sequence " + fact.sequence() + " does not follow");
        }
        PVector<RecordedFact> all = ordered.plus(fact);
        return comesLast(fact)
                ? new CaseHistory(
                        all,
                        Fold.next(file, fact.fact()),
                        fact.sequence(),
                        later(latestStart, CaseOrder.bounds(fact).earliest()))
                : of(all);
    }

    /** The facts in the order of the case. */
    public List<RecordedFact> ordered() {
        return ordered;
    }

    public CaseFile file() {
        return file;
    }

    /** The sequence of the newest fact. */
    public long sequence() {
        return sequence;
    }

    /** The position of the newest fact in the whole record. */
    public long position() {
        return ordered.stream().mapToLong(RecordedFact::position).max().orElseThrow();
    }

    private boolean comesLast(RecordedFact fact) {
        LocalDate end = CaseOrder.bounds(fact).latest();
        boolean nothingDefinitelyAfter = end == null || latestStart == null || !latestStart.isAfter(end);
        Object begun = Links.begins(fact.fact());
        boolean nothingFollowsFromIt = begun == null
                || ordered.stream().noneMatch(other -> Objects.equals(begun, Links.follows(other.fact())));
        return nothingDefinitelyAfter && nothingFollowsFromIt && !(fact.fact() instanceof ReleaseRegistered);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }
}
