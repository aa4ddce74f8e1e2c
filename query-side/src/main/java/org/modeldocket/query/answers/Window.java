package org.modeldocket.query.answers;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many at most, 1 to {@value #MOST}
 * @param cursor as a {@link Slice} gave it; null for the beginning
 */
public record Window(int limit, @Nullable String cursor) {
    public static final int USUAL = 50;
    public static final int MOST = 500;

    /** @throws IllegalArgumentException when the limit is out of bounds */
    public Window {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is " + limit + "; it must be 1 to " + MOST);
        }
    }

    /** The beginning of a list, in the usual size. */
    public static Window first() {
        return new Window(USUAL, null);
    }
}
