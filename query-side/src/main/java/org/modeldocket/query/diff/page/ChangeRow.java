package org.modeldocket.query.diff.page;

import org.jspecify.annotations.Nullable;

/**
 * One part of a case that a fact changed, in words.
 *
 * @param part which kind of part
 * @param change what became of it
 * @param hue its colour class
 * @param before what it was; null where it is new, or where its words are still the same
 * @param after what it is; null where it is gone
 * @param href where the part is shown; null where it is on the page of the case alone
 */
record ChangeRow(
        String part,
        String change,
        String hue,
        @Nullable String before,
        @Nullable String after,
        @Nullable String href) {}
