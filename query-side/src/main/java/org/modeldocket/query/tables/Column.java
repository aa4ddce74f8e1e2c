package org.modeldocket.query.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name in its first line
 * @param value the cell of an entry; null where it has none, which leaves the cell empty
 */
public record Column<T>(String name, Function<T, @Nullable Object> value) {}
