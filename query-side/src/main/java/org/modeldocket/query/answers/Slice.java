package org.modeldocket.query.answers;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param cursor where the next part begins; null when there is no more. Opaque: only the question that gave it can read it
 */
public record Slice<T>(List<T> items, @Nullable String cursor) {
    /**
     * Cuts to size what was fetched with one entry too many, if there was one.
     *
     * @param cursorAfter makes the cursor that goes on after an entry
     */
    public static <T> Slice<T> of(List<T> fetched, Window window, Function<T, String> cursorAfter) {
        if (fetched.size() <= window.limit()) {
            return new Slice<>(fetched, null);
        }
        List<T> items = List.copyOf(fetched.subList(0, window.limit()));
        return new Slice<>(items, cursorAfter.apply(items.getLast()));
    }

    /** The same part with each entry turned into something else. */
    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), cursor);
    }
}
