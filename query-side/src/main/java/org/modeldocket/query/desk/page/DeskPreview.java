package org.modeldocket.query.desk.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.ui.bar.RangeBar;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/**
 * What a fact will say and change.
 *
 * @param understood how its date is understood; null where it has none
 * @param treatments how many of each kind come or go
 */
public record DeskPreview(
        String sentence,
        @Nullable String understood,
        @Nullable RangeBar bar,
        Standing before,
        Standing after,
        List<Difference> treatments) {
    /** A number that changes in the matrix. */
    public record Difference(Treatment kind, int before, int after) {}
}
