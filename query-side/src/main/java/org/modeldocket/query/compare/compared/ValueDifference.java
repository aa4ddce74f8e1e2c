package org.modeldocket.query.compare.compared;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.WaitState;

/**
 * Whether two releases differ in an aspect: definitely where they differ in every reading of vague dates, possibly where they do
 * in some.
 */
final class ValueDifference {
    private ValueDifference() {}

    static Match between(Aspect aspect, List<AspectValue> one, List<AspectValue> other) {
        return switch (aspect) {
            case WAIT -> ofWaits(one, other);
            case STANDING ->
                texts(one, v -> true).stream().noneMatch(texts(other, v -> true)::contains)
                        ? Match.DEFINITE
                        : ofSets(one, other);
            case TREATMENT, FORCE, INSTRUMENT, AGENCY, MEASURE, AUDIENCE, CUSTOMER_BY_CUSTOMER, RESPONSE ->
                ofSets(one, other);
        };
    }

    private static Match ofSets(List<AspectValue> one, List<AspectValue> other) {
        boolean definitely = hasWhatOtherLacks(one, other) || hasWhatOtherLacks(other, one);
        boolean isAllCertain =
                one.stream().allMatch(AspectValue::isCertain) && other.stream().allMatch(AspectValue::isCertain);
        return Match.of(definitely, !isAllCertain);
    }

    private static boolean hasWhatOtherLacks(List<AspectValue> one, List<AspectValue> other) {
        return !texts(other, v -> true).containsAll(texts(one, AspectValue::isCertain));
    }

    private static Set<String> texts(List<AspectValue> values, Predicate<AspectValue> which) {
        return values.stream().filter(which).map(AspectValue::value).collect(Collectors.toSet());
    }

    /** A wait without a certain end has lasted so long at least. */
    private static Match ofWaits(List<AspectValue> one, List<AspectValue> other) {
        if (one.isEmpty() || other.isEmpty()) {
            boolean isCertain = one.stream().allMatch(AspectValue::isCertain)
                    && other.stream().allMatch(AspectValue::isCertain);
            return one.isEmpty() && other.isEmpty() ? Match.NO : Match.of(isCertain, true);
        }
        AspectValue first = one.getFirst();
        AspectValue second = other.getFirst();
        boolean areCertain = first.isCertain() && second.isCertain();
        boolean isSame = areCertain
                && first.value().equals(second.value())
                && Objects.equals(first.days(), second.days())
                && isExact(first.days());
        boolean isApart = most(first) < least(second) || most(second) < least(first);
        return isSame ? Match.NO : Match.of(areCertain && isApart, true);
    }

    private static boolean isExact(@Nullable DayBounds days) {
        return days != null && days.atLeast() != null && days.atLeast().equals(days.atMost());
    }

    private static long least(AspectValue wait) {
        Long least = wait.days() == null ? null : wait.days().atLeast();
        return least == null ? Long.MIN_VALUE : least;
    }

    private static long most(AspectValue wait) {
        Long most = wait.days() == null || !wait.value().equals(WaitState.ENDED.name())
                ? null
                : wait.days().atMost();
        return most == null ? Long.MAX_VALUE : most;
    }
}
