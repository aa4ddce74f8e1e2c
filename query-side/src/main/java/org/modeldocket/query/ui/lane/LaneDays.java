package org.modeldocket.query.ui.lane;

import org.jspecify.annotations.Nullable;

/**
 * The days on one of which something began or ended, by their numbers on the axis.
 *
 * @param first null where that end is open
 * @param last null where that end is open
 */
public record LaneDays(@Nullable Long first, @Nullable Long last) {}
