package org.modeldocket.vocabulary;

import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * When something is to happen: a deadline, a target, a planned end.
 *
 * @param edtf as the record understands it
 * @param asStated the source's own words, such as "within 90 minutes"; absent where it gave the date itself
 */
public record PlannedDate(EdtfDate edtf, @Nullable ShortText asStated) {
    /** A date without words of its own. */
    public static PlannedDate of(EdtfDate edtf) {
        return new PlannedDate(edtf, null);
    }
}
