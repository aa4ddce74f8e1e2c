package org.modeldocket.query.paging;

import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.QueryParameters;

/**
 * Which page of a list is asked for. As an argument of a handler it has the usual size.
 *
 * @param limit how many entries at most, 1 to {@value #MOST}
 * @param cursor as a {@link Page} gave it; null for the first page
 */
@QueryParameters({"cursor"})
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
