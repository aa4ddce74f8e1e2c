package org.modeldocket.query.bitemporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the values of a case, one valid-time slice after the other, into values with ranges of days. */
public final class ValidTimeCollector<K, C> {
    private record Open<C>(C content, long from) {}

    private record Pair<K, C>(K key, C content) {
        /** Contents are large, and a key has few. */
        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    private static final class Runs<K, C> {
        final Map<K, Open<C>> open = new LinkedHashMap<>();
        final Map<Pair<K, C>, List<DayRange>> ended = new LinkedHashMap<>();

        @Nullable
        Map<K, C> before;

        void from(long day, Map<K, C> now) {
            if (now == before) {
                return;
            }
            before = now;
            open.entrySet().removeIf(entry -> {
                boolean ends = !entry.getValue().content().equals(now.get(entry.getKey()));
                if (ends) {
                    end(entry.getKey(), entry.getValue(), day);
                }
                return ends;
            });
            now.forEach((key, content) -> open.putIfAbsent(key, new Open<>(content, day)));
        }

        void end(K key, Open<C> run, long day) {
            ended.computeIfAbsent(new Pair<>(key, run.content()), p -> new ArrayList<>())
                    .add(new DayRange(run.from(), day));
        }

        Map<Pair<K, C>, List<DayRange>> all() {
            open.forEach((key, run) -> end(key, run, Long.MAX_VALUE));
            open.clear();
            return ended;
        }
    }

    private final Runs<K, C> definite = new Runs<>();
    private final Runs<K, C> possible = new Runs<>();

    /** The values from this day on. Call in the order of days. Maps that are given again must not have changed. */
    public void from(LocalDate day, Map<K, C> definitely, Map<K, C> possibly) {
        definite.from(day.toEpochDay(), definitely);
        possible.from(day.toEpochDay(), possibly);
    }

    /** All values. Where a value has several ranges, the first definite one goes with the first possible one, and so on. */
    public Set<BitemporalValue<K, C>> said() {
        Map<Pair<K, C>, List<DayRange>> definitely = definite.all();
        Map<Pair<K, C>, List<DayRange>> possibly = possible.all();
        Set<Pair<K, C>> pairs = new LinkedHashSet<>(definitely.keySet());
        pairs.addAll(possibly.keySet());
        Set<BitemporalValue<K, C>> said = new LinkedHashSet<>();
        for (Pair<K, C> pair : pairs) {
            List<DayRange> sure = definitely.getOrDefault(pair, List.of());
            List<DayRange> maybe = possibly.getOrDefault(pair, List.of());
            for (int i = 0; i < Math.max(sure.size(), maybe.size()); i++) {
                said.add(new BitemporalValue<>(pair.key(), pair.content(), run(sure, i), run(maybe, i)));
            }
        }
        return said;
    }

    private static DayRange run(List<DayRange> runs, int i) {
        return i < runs.size() ? runs.get(i) : DayRange.NEVER;
    }
}
