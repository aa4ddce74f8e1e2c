package org.modeldocket.query.matrix.cell;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.vocabulary.Treatment;

/** Cells that are added up from a table in memory. */
@FunctionalInterface
public interface HeldCells {
    /**
     * The cells of a moment, asked within its transaction; null while they have to be read from the rows.
     *
     * @param companies of which ids
     */
    @Nullable
    Map<String, Map<Treatment, Cell>> at(ReadPoint at, Predicate<String> companies);
}
