package org.modeldocket.query.matrix.cell;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.time.Certainty;

/**
 * One of the periods over which a company met a treatment. Periods that certainly overlap, of whichever releases, are one.
 *
 * @param from when it or, where it is several, the first of them began
 * @param lastFrom when the last of several began; absent where it is one, or several of the same days
 * @param to when it or, where it is several, the last of them ended; absent while any has no end
 * @param lasts {@code POSSIBLE} where it may last on the day asked about, or may have ended; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellPeriod(
        DateBounds from,
        @Nullable DateBounds lastFrom,
        @Nullable DateBounds to,
        @Nullable Certainty lasts) {}
