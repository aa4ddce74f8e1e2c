package org.modeldocket.query.timeline.page.cited;

import org.jspecify.annotations.Nullable;

/**
 * A citation with the number that it has on this page.
 *
 * @param added whether it was added to the fact later
 * @param kind what the source is, and on whom it rests, in words; null where nothing is known of that
 * @param published in words; null where the source has no date
 */
public record CitedSource(
        int number,
        boolean added,
        String publisher,
        String title,
        @Nullable String url,
        @Nullable String published,
        @Nullable String retrieved,
        @Nullable String quote,
        @Nullable String locator,
        @Nullable String kind) {}
