package org.modeldocket.query.timeline.page;

import org.jspecify.annotations.Nullable;

/**
 * What a fact said in one of its wordings, as a page shows it beside another.
 *
 * @param when how its date was understood, in words; null where it had none
 * @param asStated the source's own words for the date
 */
record Wording(
        String sentence, @Nullable String when, @Nullable String asStated) {}
