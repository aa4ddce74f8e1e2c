package org.modeldocket.query.compare.compared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.ReleaseDossier;

/**
 * A part of a case in both readings of its vague dates; they are the same where the dates leave nothing open.
 *
 * @param certain null where it may only be there
 * @param possible null where some reading is without it
 */
record Reading<T>(@Nullable T certain, @Nullable T possible) {
    static <T> List<Reading<T>> of(
            UncertainAnswer<ReleaseDossier> dossier, Function<ReleaseDossier, List<T>> list, Function<T, String> key) {
        Map<String, T> certain = byKey(list.apply(dossier.said()), key);
        ReleaseDossier later = dossier.possible();
        Map<String, T> possible = later == null ? certain : byKey(list.apply(later), key);
        Set<String> all = new LinkedHashSet<>(certain.keySet());
        all.addAll(possible.keySet());
        List<Reading<T>> readings = new ArrayList<>();
        all.forEach(id -> readings.add(new Reading<>(certain.get(id), possible.get(id))));
        return readings;
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        all.forEach(one -> byKey.put(key.apply(one), one));
        return byKey;
    }

    /** The certain one where there is one. */
    T shown() {
        return certain == null ? Objects.requireNonNull(possible) : certain;
    }

    /** What each of the two has, each once. */
    <E> List<E> both(Function<T, List<E>> of) {
        return Stream.of(certain, possible)
                .filter(Objects::nonNull)
                .flatMap(one -> of.apply(one).stream())
                .distinct()
                .toList();
    }

    /** Whether both have it. */
    <E> boolean surelyHas(E value, Function<T, List<E>> of) {
        return certain != null
                && possible != null
                && of.apply(certain).contains(value)
                && of.apply(possible).contains(value);
    }
}
