package org.modeldocket.query.timeline.page;

import java.time.Instant;

/**
 * One fact that changed what another counts for.
 *
 * @param says who did what, and when, in words
 * @param counts whether it still does: another correction has not replaced it, nobody took it back
 */
record FactChange(String href, String says, String reason, boolean counts, Instant recordedAt) {}
