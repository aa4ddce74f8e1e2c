package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.time.TimeBounds;
import org.modeldocket.vocabulary.Occurred;

/**
 * The order of a case: by the world clock where one is {@linkplain TimeBounds#isWrittenBefore written before} the other, else as
 * the rules allow: an amendment never before its directive nor after its lifting, nothing after a withdrawal; else by sequence.
 *
 * <p>"Written before, else lower sequence first" taken pair by pair may run in a circle. The order is therefore the one that
 * takes, again and again, the fact of lowest sequence among those with nothing unplaced written before them and none of their
 * {@linkplain Predecessors predecessors} unplaced; a withdrawal only where there is no other. Where dates and times of several
 * zones leave none, the written days give way: the next is the first by its day among those that no unplaced fact is before in every
 * zone. There always is one. The order is a function of the set of facts alone: however they arrived, it is the same.
 */
public final class CaseOrder {
    /** By the first day. */
    static final Comparator<TimeBounds> BY_DAY =
            Comparator.comparing(times -> times.days().earliest(), Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A fact that is to be placed. */
    private static final class Candidate {
        final RecordedFact fact;
        final TimeBounds bounds;
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
    }

    /** Dates, or instants: what any of them is written before, all later ones are written before too, or wait for it. */
    private static final class Lane {
        final List<Candidate> byStart;
        int next;

        Lane(List<Candidate> candidates) {
            byStart = new ArrayList<>(candidates);
            // Of equal instants the earlier day first: what is written before that is written before the later one too.
            byStart.sort(Comparator.comparing((Candidate c) -> c.bounds, TimeBounds.BY_START.thenComparing(BY_DAY))
                    .thenComparing(BY_SEQUENCE));
        }
    }

    private static final Comparator<Candidate> BY_SEQUENCE = Comparator.comparingLong(Candidate::sequence);
    private static final Comparator<Candidate> WITHDRAWALS_LAST =
            Comparator.comparing((Candidate c) -> c.fact.fact() instanceof ReleaseWithdrawn);
    private static final Comparator<Candidate> FIRST_DAY_FIRST =
            WITHDRAWALS_LAST.thenComparing(c -> c.bounds, BY_DAY).thenComparing(BY_SEQUENCE);

    private final List<Candidate> all = new ArrayList<>();
    private final List<Lane> lanes;
    /** Of each, the first that is not placed is written before all that any other in it is written before. */
    private final List<PriorityQueue<Candidate>> unplaced;

    private final PriorityQueue<Candidate> ready = new PriorityQueue<>(WITHDRAWALS_LAST.thenComparing(BY_SEQUENCE));
    private final Map<Long, Candidate> bySequence = new HashMap<>();
    private final Map<Long, List<Long>> predecessors;

    private CaseOrder(Collection<RecordedFact> facts) {
        for (RecordedFact fact : facts) {
            Candidate candidate = new Candidate(fact);
            all.add(candidate);
            bySequence.put(fact.sequence(), candidate);
        }
        all.sort(BY_SEQUENCE);
        predecessors =
                Predecessors.of(all.stream().map(candidate -> candidate.fact).toList());
        List<Candidate> dates =
                all.stream().filter(c -> c.bounds.instant() == null).toList();
        List<Candidate> instants =
                all.stream().filter(c -> c.bounds.instant() != null).toList();
        lanes = List.of(new Lane(dates), new Lane(instants));
        unplaced =
                List.of(queue(dates, TimeBounds.BY_END), queue(instants, TimeBounds.BY_END), queue(instants, BY_DAY));
    }

    private static PriorityQueue<Candidate> queue(List<Candidate> candidates, Comparator<TimeBounds> order) {
        PriorityQueue<Candidate> queue = new PriorityQueue<>(Comparator.comparing(c -> c.bounds, order));
        queue.addAll(candidates);
        return queue;
    }

    /** The facts of one case in their order. */
    public static List<RecordedFact> of(Collection<RecordedFact> facts) {
        return new CaseOrder(facts).place();
    }

    /** When a fact can have happened; a fact of record-keeping, and the opening of the case, at any time. */
    public static TimeBounds bounds(RecordedFact fact) {
        Occurred occurred = fact.fact().occurred();
        return occurred == null || !isDated(fact.fact()) ? TimeBounds.UNBOUNDED : occurred.times();
    }

    /** Whether the day of a fact counts: a case is open before anything in it happened, on any day that its opening names. */
    static boolean isDated(ReleaseFact fact) {
        return fact.occurred() != null && !(fact instanceof ReleaseRegistered);
    }

    private List<RecordedFact> place() {
        List<RecordedFact> order = new ArrayList<>(all.size());
        while (order.size() < all.size()) {
            release();
            Candidate next = ready.isEmpty() ? firstByDay() : ready.poll();
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

    /** Moves on every fact that no unplaced one is written before. */
    private void release() {
        for (PriorityQueue<Candidate> queue : unplaced) {
            while (!queue.isEmpty() && queue.peek().placed) {
                queue.poll();
            }
        }
        for (Lane lane : lanes) {
            while (lane.next < lane.byStart.size() && !isBlocked(lane.byStart.get(lane.next))) {
                Candidate candidate = lane.byStart.get(lane.next);
                lane.next++;
                if (!candidate.placed) {
                    awaitPredecessors(candidate);
                }
            }
        }
    }

    private boolean isBlocked(Candidate candidate) {
        for (PriorityQueue<Candidate> queue : unplaced) {
            Candidate first = queue.peek();
            if (first != null && !candidate.placed && first.bounds.isWrittenBefore(candidate.bounds)) {
                return true;
            }
        }
        return false;
    }

    private void awaitPredecessors(Candidate candidate) {
        for (Candidate predecessor : predecessors(candidate)) {
            if (!predecessor.placed) {
                predecessor.waiting.add(candidate);
                candidate.unplacedPredecessors++;
            }
        }
        if (candidate.unplacedPredecessors == 0) {
            ready.add(candidate);
        }
    }

    private List<Candidate> predecessors(Candidate candidate) {
        return predecessors.getOrDefault(candidate.sequence(), List.of()).stream()
                .map(sequence -> Objects.requireNonNull(bySequence.get(sequence)))
                .toList();
    }

    /** The next fact where written days, instants and predecessors run in a circle. */
    private Candidate firstByDay() {
        List<Candidate> left = all.stream().filter(c -> !c.placed).toList();
        TimeBounds first =
                left.stream().map(c -> c.bounds).min(TimeBounds.BY_END).orElseThrow();
        return left.stream()
                .filter(c -> !first.isBeforeInEveryZone(c.bounds))
                .filter(c -> predecessors(c).stream().allMatch(before -> before.placed))
                .min(FIRST_DAY_FIRST)
                .orElseThrow(() -> new IllegalStateException("a case whose facts run in a circle: "
                        + left.stream().map(c -> c.fact).toList()));
    }
}
