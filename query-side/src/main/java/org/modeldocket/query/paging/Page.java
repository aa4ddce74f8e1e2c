package org.modeldocket.query.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param before how many entries come before it
 * @param total how many entries the whole list has
 * @param cursor of the next page; null on the last page. Opaque: only the list that made it can read it
 */
public record Page<T>(
        List<T> items, long before, long total, @Nullable String cursor) {
    /**
     * Makes a page from one entry more than its size, where there was one more.
     *
     * @param from where the page begins
     * @param key the key of an entry, for the next cursor
     */
    public static <T> Page<T> of(List<T> fetched, PageRequest window, Cursor<?> from, long total, Function<T, ?> key) {
        if (fetched.size() <= window.limit()) {
            return new Page<>(fetched, from.before(), total, null);
        }
        List<T> items = List.copyOf(fetched.subList(0, window.limit()));
        return new Page<>(items, from.before(), total, from.next(items.size(), key.apply(items.getLast())));
    }

    /** A page of a list that is in memory. */
    public static <T> Page<T> ofAll(List<T> all, PageRequest window, String list, Function<T, ?> key) {
        Cursor<String> from = Cursor.read(list, window.cursor(), Function.identity());
        int begin = from.after() == null ? 0 : placeOf(from.after(), all, key, window) + 1;
        int end = Math.min(all.size(), begin + window.limit() + 1);
        return of(all.subList(begin, end), window, new Cursor<>(list, from.after(), begin), all.size(), key);
    }

    private static <T> int placeOf(String wanted, List<T> all, Function<T, ?> key, PageRequest window) {
        for (int i = 0; i < all.size(); i++) {
            if (String.valueOf(key.apply(all.get(i))).equals(wanted)) {
                return i;
            }
        }
        throw new InvalidCursorException(String.valueOf(window.cursor()), null);
    }

    /** The same page with other entries in place of these. */
    public <R> Page<R> with(List<R> entries) {
        return new Page<>(entries, before, total, cursor);
    }

    /** The same page with each entry converted. */
    public <R> Page<R> map(Function<T, R> change) {
        return with(items.stream().map(change).toList());
    }
}
