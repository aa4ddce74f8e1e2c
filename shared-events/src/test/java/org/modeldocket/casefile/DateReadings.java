package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRefused;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Causality.Effect;

/**
 * Every reading of the vague dates of a small case: one day for each fact, within its bounds, so that facts of which one changes
 * what the other does keep the order of the case. Each is folded by itself. Slow on purpose, and simple.
 */
final class DateReadings {
    private static final String RELEASED = "released";
    private static final String PREVIEWS = "previews";

    private final List<RecordedFact> ordered;
    private final List<Set<Object>> touches = new ArrayList<>();

    DateReadings(CaseHistory history) {
        ordered = history.ordered();
        Set<Object> all = new HashSet<>();
        ordered.forEach(fact -> all.addAll(touches(fact.fact())));
        for (RecordedFact fact : ordered) {
            touches.add(
                    fact.fact() instanceof GenerallyReleased || fact.fact() instanceof ReleaseWithdrawn
                            ? closes(fact.fact(), all)
                            : touches(fact.fact()));
        }
    }

    /** What a fact changes: two that change the same keep their order. */
    private Set<Object> touches(ReleaseFact fact) {
        return switch (fact) {
            case SubmittedForReview s -> Set.of(RELEASED + "review", s.factId());
            case EvaluationReported e -> Set.copyOf(reviewsOf(e));
            case ReleaseRefused r -> Set.of(refusals(r.agency()));
            case PreviewGranted p -> {
                Set<Object> touched = new HashSet<>(Set.of(PREVIEWS));
                p.agencies().forEach(agency -> touched.add(refusals(agency)));
                yield touched;
            }
            case PreviewExtended p -> Set.of(PREVIEWS);
            case PreviewEnded p -> Set.of(PREVIEWS);
            case AccessSuspended s -> Set.of(s.suspensionId(), RELEASED);
            case AccessRestored s -> Set.of(s.suspensionId(), RELEASED);
            case CustomerDecision d -> Set.of();
            case CompanyResponded r -> Set.of();
            case ReleaseFact other -> {
                Object follows = other.causality().follows();
                Object begins = other.causality().begins();
                yield follows != null ? Set.of(follows) : begins != null ? Set.of(begins) : Set.of();
            }
        };
    }

    private static String refusals(Agency agency) {
        return "refusals by " + agency.id();
    }

    private List<Object> reviewsOf(EvaluationReported evaluation) {
        return ordered.stream()
                .map(RecordedFact::fact)
                .filter(fact -> fact instanceof SubmittedForReview s
                        && s.agencies().stream()
                                .anyMatch(a -> a.id().equals(evaluation.agency().id())))
                .<Object>map(ReleaseFact::factId)
                .toList();
    }

    private static Set<Object> closes(ReleaseFact fact, Set<Object> all) {
        Set<Object> closed = new HashSet<>(all);
        closed.add(PREVIEWS);
        closed.add(RELEASED);
        if (fact instanceof GenerallyReleased) {
            closed.removeIf(what -> what instanceof org.modeldocket.vocabulary.id.SuspensionId);
        }
        closed.removeIf(what -> what instanceof org.modeldocket.vocabulary.id.DirectiveId);
        return closed;
    }

    /** Gives the case as each reading has it at the end of a day. */
    void on(LocalDate day, LocalDate first, LocalDate last, Consumer<CaseFile> seen) {
        assign(0, new ArrayList<>(), day, first, last, seen);
    }

    private void assign(
            int place, List<LocalDate> days, LocalDate day, LocalDate first, LocalDate last, Consumer<CaseFile> seen) {
        if (place == ordered.size()) {
            seen.accept(fold(days, day));
            return;
        }
        RecordedFact fact = ordered.get(place);
        if (!CaseOrder.isDated(fact.fact())) {
            next(place, days, LocalDate.MIN, day, first, last, seen);
            return;
        }
        LocalDate from = CaseOrder.bounds(fact).days().earliest();
        LocalDate to = CaseOrder.bounds(fact).days().latest();
        LocalDate end = to == null ? last : to;
        for (LocalDate on = from == null ? first : from; !on.isAfter(end); on = on.plusDays(1)) {
            if (keepsOrder(place, days, on)) {
                next(place, days, on, day, first, last, seen);
            }
        }
    }

    private void next(
            int place,
            List<LocalDate> days,
            LocalDate on,
            LocalDate day,
            LocalDate first,
            LocalDate last,
            Consumer<CaseFile> seen) {
        days.add(on);
        assign(place + 1, days, day, first, last, seen);
        days.removeLast();
    }

    private boolean keepsOrder(int place, List<LocalDate> days, LocalDate on) {
        for (int before = 0; before < place; before++) {
            Set<Object> shared = new HashSet<>(touches.get(before));
            shared.retainAll(touches.get(place));
            Object follows = ordered.get(place).fact().causality().follows();
            boolean caused = isEndOf(
                            ordered.get(place).fact(), ordered.get(before).fact())
                    || follows != null
                            && follows.equals(
                                    ordered.get(before).fact().causality().begins());
            if ((caused || !shared.isEmpty()) && days.get(before).isAfter(on)) {
                return false;
            }
        }
        return true;
    }

    /** What lies within a preview has no say in what the preview is but that it comes before its end. */
    private static boolean isEndOf(ReleaseFact end, ReleaseFact within) {
        return end.causality().effect() == Effect.ENDS
                && within.causality().effect() == Effect.IS_WITHIN
                && Objects.equals(end.causality().on(), within.causality().on());
    }

    private CaseFile fold(List<LocalDate> days, LocalDate day) {
        List<Integer> happened = new ArrayList<>();
        for (int place = 0; place < days.size(); place++) {
            if (!days.get(place).isAfter(day)) {
                happened.add(place);
            }
        }
        happened.sort(Comparator.comparing((Integer place) -> days.get(place)).thenComparing(place -> place));
        return Fold.of(happened.stream().map(ordered::get).toList());
    }
}
