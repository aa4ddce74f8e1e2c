package org.modeldocket.vocabulary;

import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;
import org.modeldocket.time.TimeBounds;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * When something happened, on the world clock.
 *
 * @param edtf as the record understands it
 * @param asStated the source's own words, such as "earlier this month"; absent where it gave the date itself
 */
public record Occurred(EdtfDate edtf, @Nullable ShortText asStated) {
    /** The first and the last day on which it can have happened. */
    public Interval bounds() {
        return edtf.bounds();
    }

    /** The same to compare with others. */
    public TimeBounds times() {
        return edtf.times();
    }
}
