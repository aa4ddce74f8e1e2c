package org.modeldocket.query.matrix.cell;

import org.jspecify.annotations.Nullable;

/**
 * What a cell says from one change to the next, on both clocks.
 *
 * @param knownFrom the first position of which it is the answer
 * @param knownBefore the position behind the last
 * @param dayFrom the first day
 * @param dayBefore the day behind the last
 * @param cell without the address of its list; null where nothing holds
 */
record CellAnswer(
        long knownFrom,
        long knownBefore,
        long dayFrom,
        long dayBefore,
        @Nullable Cell cell) {
    boolean isOf(int known, int day) {
        return knownFrom <= known && known < knownBefore && dayFrom <= day && day < dayBefore;
    }
}
