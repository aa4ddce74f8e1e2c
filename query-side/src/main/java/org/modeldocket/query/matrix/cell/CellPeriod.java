package org.modeldocket.query.matrix.cell;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.time.Certainty;

/**
 * One of the periods over which a company met a treatment. Periods that certainly overlap, of whichever releases, are one.
 *
 * @param from when it began
 * @param to when it ended; absent while it has no end
 * @param lasts {@code POSSIBLE} where it may last on the day asked about, or may have ended; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellPeriod(
        DateBounds from, @Nullable DateBounds to, @Nullable Certainty lasts) {}
