package org.modeldocket.query.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many at most, 1 to {@value #MOST}
 * @param cursor as a {@link Page} gave it; null for the beginning
 */
public record PageRequest(int limit, @Nullable String cursor) {
    public static final int USUAL = 50;
    public static final int MOST = 500;

    /** @throws IllegalArgumentException when the limit is out of bounds */
    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is " + limit + "; it must be 1 to " + MOST);
        }
    }

    /** The beginning of a list, in the usual size. */
    public static PageRequest first() {
        return new PageRequest(USUAL, null);
    }
}
