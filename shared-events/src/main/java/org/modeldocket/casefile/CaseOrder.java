package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Occurred;

/**
 * The order of a case: by the world clock where bounds do not overlap, else as the rules allow: an amendment never before its
 * directive nor after its lifting, nothing after a withdrawal; else by sequence.
 *
 * <p>"Definitely before, else lower sequence first" taken pair by pair may run in a circle. The order is therefore the one
 * that takes, again and again, the fact of lowest sequence among those with nothing unplaced definitely before them and none
 * of their {@linkplain Predecessors predecessors} unplaced; a withdrawal only where there is no other. It is a function of the
 * set of facts alone: however they arrived, the order is the same.
 */
public final class CaseOrder {
    /** A fact that is to be placed. */
    private static final class Candidate {
        final RecordedFact fact;
        final Interval bounds;
        /** Facts that must come behind it, and wait for nothing but their predecessors. */
        final List<Candidate> waiting = new ArrayList<>(0);

        int unplacedPredecessors;
        boolean placed;

        Candidate(RecordedFact fact) {
            this.fact = fact;
            this.bounds = bounds(fact);
        }

        long sequence() {
            return fact.sequence();
        }

        long earliest() {
            return day(bounds.earliest(), Long.MIN_VALUE);
        }

        long latest() {
            return day(bounds.latest(), Long.MAX_VALUE);
        }
    }

    private static final Comparator<Candidate> BY_SEQUENCE = Comparator.comparingLong(Candidate::sequence);
    private static final Comparator<Candidate> WITHDRAWALS_LAST =
            Comparator.comparing((Candidate c) -> c.fact.fact() instanceof ReleaseWithdrawn);
    private static final Comparator<Candidate> BY_EARLIEST = Comparator.comparingLong(Candidate::earliest);
    private static final Comparator<Candidate> BY_LATEST = Comparator.comparingLong(Candidate::latest);

    private final List<Candidate> dated = new ArrayList<>();
    private final PriorityQueue<Candidate> unplacedByLatest = new PriorityQueue<>(BY_LATEST);
    private final PriorityQueue<Candidate> ready = new PriorityQueue<>(WITHDRAWALS_LAST.thenComparing(BY_SEQUENCE));
    private final Map<Long, Candidate> bySequence = new HashMap<>();
    private final Map<Long, List<Long>> predecessors;
    private int nextDated;

    private CaseOrder(Collection<RecordedFact> facts) {
        for (RecordedFact fact : facts) {
            Candidate candidate = new Candidate(fact);
            dated.add(candidate);
            bySequence.put(fact.sequence(), candidate);
        }
        dated.sort(BY_SEQUENCE);
        predecessors =
                Predecessors.of(dated.stream().map(candidate -> candidate.fact).toList());
        unplacedByLatest.addAll(dated);
        dated.sort(BY_EARLIEST.thenComparing(BY_SEQUENCE));
    }

    /** The facts of one case in their order. */
    public static List<RecordedFact> of(Collection<RecordedFact> facts) {
        return new CaseOrder(facts).place();
    }

    /** When a fact can have happened; a fact of record-keeping, and the opening of the case, at any time. */
    public static Interval bounds(RecordedFact fact) {
        Occurred occurred = fact.fact().occurred();
        return occurred == null || !isDated(fact.fact()) ? Interval.UNBOUNDED : occurred.bounds();
    }

    /** Whether the day of a fact counts: a case is open before anything in it happened, whatever day its opening names. */
    static boolean isDated(ReleaseFact fact) {
        return fact.occurred() != null && !(fact instanceof ReleaseRegistered);
    }

    /** The sequences of the facts whose place is a guess, since their bounds overlap another's. */
    public static Set<Long> guessed(Collection<RecordedFact> facts) {
        List<RecordedFact> timed = facts.stream().filter(f -> isDated(f.fact())).toList();
        long[] starts = days(timed, true);
        long[] ends = days(timed, false);
        Set<Long> guessed = new HashSet<>();
        for (RecordedFact fact : timed) {
            Interval bounds = bounds(fact);
            int begunByItsEnd = countUpTo(starts, day(bounds.latest(), Long.MAX_VALUE));
            int overBeforeItsStart = countUpTo(ends, day(bounds.earliest(), Long.MIN_VALUE + 1) - 1);
            boolean onlyItself = begunByItsEnd - overBeforeItsStart == 1;
            if (!onlyItself) {
                guessed.add(fact.sequence());
            }
        }
        return guessed;
    }

    private List<RecordedFact> place() {
        List<RecordedFact> order = new ArrayList<>(dated.size());
        while (order.size() < dated.size()) {
            release();
            Candidate next = ready.poll();
            if (next == null) {
                throw new IllegalStateException("a case whose facts run in a circle: "
                        + dated.stream().filter(c -> !c.placed).map(c -> c.fact).toList());
            }
            order.add(next.fact);
            next.placed = true;
            for (Candidate follower : next.waiting) {
                follower.unplacedPredecessors--;
                if (follower.unplacedPredecessors == 0) {
                    ready.add(follower);
                }
            }
        }
        return order;
    }

    /** Moves on every fact that no unplaced one is definitely before. */
    private void release() {
        Candidate first = unplacedByLatest.peek();
        while (first != null && first.placed) {
            unplacedByLatest.poll();
            first = unplacedByLatest.peek();
        }
        while (first != null && nextDated < dated.size()) {
            Candidate candidate = dated.get(nextDated);
            if (first.bounds.isDefinitelyBefore(candidate.bounds)) {
                return;
            }
            nextDated++;
            awaitPredecessors(candidate);
            if (candidate.unplacedPredecessors == 0) {
                ready.add(candidate);
            }
        }
    }

    private void awaitPredecessors(Candidate candidate) {
        for (long sequence : predecessors.getOrDefault(candidate.sequence(), List.of())) {
            Candidate predecessor = Objects.requireNonNull(bySequence.get(sequence));
            if (!predecessor.placed) {
                predecessor.waiting.add(candidate);
                candidate.unplacedPredecessors++;
            }
        }
    }

    private static long[] days(List<RecordedFact> facts, boolean starts) {
        long[] days = new long[facts.size()];
        for (int i = 0; i < days.length; i++) {
            Interval bounds = bounds(facts.get(i));
            days[i] = starts ? day(bounds.earliest(), Long.MIN_VALUE + 1) : day(bounds.latest(), Long.MAX_VALUE);
        }
        Arrays.sort(days);
        return days;
    }

    private static long day(@Nullable LocalDate date, long open) {
        return date == null ? open : date.toEpochDay();
    }

    private static int countUpTo(long[] sorted, long limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
