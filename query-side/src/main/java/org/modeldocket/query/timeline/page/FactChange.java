package org.modeldocket.query.timeline.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact that changed what another counts for.
 *
 * @param says who did what, and when, in words
 * @param over why it no longer does, in words; null while it does
 */
record FactChange(
        String href, String says, String reason, @Nullable String over, Instant recordedAt) {}
