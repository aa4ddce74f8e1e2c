package org.modeldocket.query.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name in its first line
 * @param value the cell of an entry; null where it has none, which leaves the cell empty
 */
public record Column<T>(String name, Function<T, @Nullable Object> value) {
    /** A column of a part of what an entry may have; empty where it has none. */
    public static <T, P> Column<T> part(String name, Function<T, @Nullable P> of, Function<P, @Nullable Object> part) {
        return new Column<>(name, entry -> {
            P whole = of.apply(entry);
            return whole == null ? null : part.apply(whole);
        });
    }
}
