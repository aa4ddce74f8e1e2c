package org.modeldocket.query.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.statistics.selected.SelectedReleases;

/**
 * The last counts, by question and moment. What the views say at a position changes only when they are rebuilt or insert an earlier
 * fact; both are part of the moment. Requests for the same count at the same time wait for one count.
 */
final class KeptCounts {
    /** About what a count holds for each release. */
    private static final int BYTES_OF_A_RELEASE = 200;

    private record Asked(
            String question, int generation, long outOfOrder, long position, LocalDate day, LocalDate lastDay) {}

    private record Count(Object counted, int releases) {}

    private final Cache<Asked, Count> counts;

    /** @param bytes kept at most, about; a count that alone has more is not kept */
    KeptCounts(long bytes) {
        counts = Caffeine.newBuilder()
                .maximumWeight(bytes / BYTES_OF_A_RELEASE)
                .weigher((Asked asked, Count count) -> 1 + count.releases())
                .executor(Runnable::run)
                .build();
    }

    /** @param question its kind and all that it asks for but the moment; always of the same type of count */
    @SuppressWarnings("unchecked")
    <C> C get(String question, ReadPoint at, Supplier<SelectedReleases> releases, Function<SelectedReleases, C> count) {
        Asked asked = new Asked(question, at.generation(), at.outOfOrderCount(), at.position(), at.day(), at.lastDay());
        return (C) counts.get(asked, unknown -> {
                    SelectedReleases selected = releases.get();
                    return new Count(count.apply(selected), selected.all().size());
                })
                .counted();
    }
}
