package org.modeldocket.query.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.stereotype.Component;

/** Reads a register twice, as of one point: what definitely was so, and what may have been. */
@Component
final class BothReadings {
    private final LiveTables live;
    private final RegisterStore store;

    BothReadings(ViewsDatabase views, RegisterStore store) {
        this.live = views.live();
        this.store = store;
    }

    /** @param read gives null where there is nothing in a reading */
    <T> Optional<AsOfAnswer<UncertainAnswer<T>>> one(
            BitemporalPoint clocks, Function<RegisterReading, @Nullable T> read) {
        return live.at(
                clocks,
                at -> UncertainAnswer.of(
                                read.apply(new RegisterReading(at, true)), read.apply(new RegisterReading(at, false)))
                        .map(weighed -> new AsOfAnswer<>(weighed, at.asOf())));
    }

    /**
     * @param owner the entry whose list it is; null where it is a register
     * @param read finds by their keys the entries that there are in a reading
     */
    <T> AsOfAnswer<Page<UncertainAnswer<T>>> list(
            Register register,
            @Nullable String owner,
            BitemporalPoint clocks,
            PageRequest window,
            BiFunction<RegisterReading, List<String>, Map<String, T>> read) {
        return live.at(clocks, at -> {
            Page<String> keys = store.keys(register, owner, at, window);
            Map<String, T> definite = read.apply(new RegisterReading(at, true), keys.items());
            Map<String, T> possible = read.apply(new RegisterReading(at, false), keys.items());
            return new AsOfAnswer<>(keys.with(weighed(keys.items(), definite, possible)), at.asOf());
        });
    }

    /** The entries of these keys, in their order; those that are not there are left out. */
    <T> List<UncertainAnswer<T>> these(
            List<String> keys, BitemporalPoint clocks, Function<RegisterReading, Map<String, T>> read) {
        return live.at(
                clocks,
                at -> weighed(
                        keys, read.apply(new RegisterReading(at, true)), read.apply(new RegisterReading(at, false))));
    }

    private static <T> List<UncertainAnswer<T>> weighed(
            List<String> keys, Map<String, T> definite, Map<String, T> possible) {
        return keys.stream()
                .flatMap(key -> UncertainAnswer.of(definite.get(key), possible.get(key)).stream())
                .toList();
    }
}
