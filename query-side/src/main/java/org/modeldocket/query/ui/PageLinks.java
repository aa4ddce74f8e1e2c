package org.modeldocket.query.ui;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.paging.Page;

/**
 * Which part of a list a page shows, and where the others are.
 *
 * @param base the address of the list
 * @param first the number of the first entry shown, from 1; 0 where the list is empty
 * @param last the number of the last one
 * @param beginning whether the part is the first
 * @param next the cursor of the next part; null where this is the last
 * @param upTo the number of the last entry of the next part
 */
public record PageLinks(
        String base,
        long first,
        long last,
        long total,
        boolean beginning,
        @Nullable String next,
        long upTo) {
    public static PageLinks of(Page<?> slice, String base) {
        int shown = slice.items().size();
        long last = slice.before() + shown;
        // A record that grows between two parts may have put entries before the next one.
        long total = Math.max(slice.total(), last);
        return new PageLinks(
                base,
                shown == 0 ? 0 : slice.before() + 1,
                last,
                total,
                slice.before() == 0,
                slice.cursor(),
                Math.min(total, last + shown));
    }

    /** Whether the list has other parts. */
    public boolean divided() {
        return next != null || !beginning;
    }
}
