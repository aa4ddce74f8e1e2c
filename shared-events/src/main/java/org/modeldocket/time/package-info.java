/**
 * Dates as precise as their sources, and comparisons that say "definitely" only when they can: {@code EdtfDate} and its
 * bounds, {@code Interval} and {@code TimeBounds}. Plain Java; nothing here reads a clock.
 */
@NullMarked
package org.modeldocket.time;

import org.jspecify.annotations.NullMarked;
