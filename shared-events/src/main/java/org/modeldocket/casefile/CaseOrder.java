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
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Occurred;

/**
 * The order of a case: by the world clock where bounds do not overlap, else by sequence; and nothing before what it follows
 * from, an amendment never before its directive.
 *
 * <p>"Definitely before, else lower sequence first" taken pair by pair may run in a circle. The order is therefore the one
 * that takes, again and again, the fact of lowest sequence among those with nothing unplaced definitely before them. It is a
 * function of the set of facts alone: however they arrived, the order is the same.
 */
public final class CaseOrder {
    private static final Comparator<RecordedFact> BY_SEQUENCE = Comparator.comparingLong(RecordedFact::sequence);
    private static final Comparator<RecordedFact> BY_EARLIEST =
            Comparator.comparing(f -> bounds(f).earliest(), Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<RecordedFact> BY_LATEST =
            Comparator.comparing(f -> bounds(f).latest(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<RecordedFact> dated;
    private final PriorityQueue<RecordedFact> unplacedByLatest = new PriorityQueue<>(BY_LATEST);
    private final PriorityQueue<RecordedFact> ready = new PriorityQueue<>(BY_SEQUENCE);
    private final Map<Object, RecordedFact> beginnings = new HashMap<>();
    private final Map<RecordedFact, List<RecordedFact>> waiting = new HashMap<>();
    private final Set<RecordedFact> placed = new HashSet<>();
    private int nextDated;

    private CaseOrder(Collection<RecordedFact> facts) {
        dated = new ArrayList<>(facts);
        dated.sort(BY_EARLIEST.thenComparing(BY_SEQUENCE));
        unplacedByLatest.addAll(facts);
        for (RecordedFact fact : facts) {
            Object begun = Links.begins(fact.fact());
            if (begun != null) {
                beginnings.merge(begun, fact, (one, other) -> one.sequence() < other.sequence() ? one : other);
            }
        }
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
            RecordedFact next = ready.poll();
            if (next == null) {
                throw new IllegalStateException("a case whose facts run in a circle: " + waiting.values());
            }
            order.add(next);
            placed.add(next);
            List<RecordedFact> freed = waiting.remove(next);
            if (freed != null) {
                ready.addAll(freed);
            }
        }
        return order;
    }

    /** Moves on every fact that no unplaced one is definitely before. */
    private void release() {
        while (!unplacedByLatest.isEmpty() && placed.contains(unplacedByLatest.peek())) {
            unplacedByLatest.poll();
        }
        RecordedFact first = unplacedByLatest.peek();
        while (first != null && nextDated < dated.size()) {
            RecordedFact candidate = dated.get(nextDated);
            if (bounds(first).isDefinitelyBefore(bounds(candidate))) {
                return;
            }
            nextDated++;
            RecordedFact cause = unplacedCause(candidate);
            if (cause == null) {
                ready.add(candidate);
            } else {
                waiting.computeIfAbsent(cause, c -> new ArrayList<>()).add(candidate);
            }
        }
    }

    private @Nullable RecordedFact unplacedCause(RecordedFact fact) {
        Object followed = Links.follows(fact.fact());
        RecordedFact cause = followed == null ? null : beginnings.get(followed);
        boolean holds =
                cause != null && !placed.contains(cause) && !bounds(fact).isDefinitelyBefore(bounds(cause));
        return holds ? cause : null;
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
