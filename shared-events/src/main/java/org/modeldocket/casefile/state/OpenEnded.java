package org.modeldocket.casefile.state;

import org.jspecify.annotations.Nullable;
import org.modeldocket.time.Certainty;

/**
 * Something in a case that begins and may end. Vague dates may leave open whether it lasts on a day: it is then marked as in doubt
 * in both folds of that day, in the earlier one, where it is open, and in the later one, where it has ended.
 *
 * @param <T> the type itself
 */
public interface OpenEnded<T> {
    /** Whether it lasts in this fold. */
    boolean open();

    /** Whether the dates leave open if it lasts. False where no day is asked about. */
    boolean inDoubt();

    /** The same, marked. */
    T doubted();

    /** {@link Certainty#POSSIBLE} where it is in doubt; else null, since {@link #open} is certain. */
    default @Nullable Certainty lasts() {
        return inDoubt() ? Certainty.POSSIBLE : null;
    }

    /** Whether it is counted as open: in the earlier fold what certainly lasts, in the later one what may last. */
    default boolean countedOpen() {
        return open() != inDoubt();
    }
}
