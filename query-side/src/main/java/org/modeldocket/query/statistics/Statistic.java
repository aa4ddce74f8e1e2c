package org.modeldocket.query.statistics;

import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * A statistic worked out at a moment. Its entries are made only as they are asked for.
 *
 * @param <I> an entry
 * @param <A> the answer with a page of entries
 */
interface Statistic<I, A> {
    /** How many entries it has. */
    long total();

    /**
     * The keys of the first entries, in their order.
     *
     * @param after the key of the entry after which they come; null for those from the first on
     */
    List<String> keys(@Nullable String after, int most);

    /** The entries of some keys, in the order of these. */
    List<I> items(List<String> keys);

    /** @param next path and query of the next page; null on the last page */
    A answer(List<I> items, @Nullable String next);

    /** The first keys after one. */
    static List<String> keys(NavigableMap<String, ?> all, @Nullable String after, int most) {
        return (after == null ? all : all.tailMap(after, false))
                .keySet().stream().limit(most).toList();
    }
}
