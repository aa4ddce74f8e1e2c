package org.modeldocket.query.matrix;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;

/**
 * How often a company met a treatment, from when to when, and by which facts. Where a day is asked about, everything but
 * {@code possible} tells of what had definitely happened by then or, where nothing had ({@code count} is 0), of what may have.
 *
 * @param count how many of its releases
 * @param possible how many of them may have; absent where that is the same number
 * @param open in how many of them it certainly lasts
 * @param possiblyOpen in how many it may last; absent where that is the same number
 * @param firstFrom when the first began: the least of the earliest days and the least of the latest
 * @param lastTo when the last ended, or may have: the greatest of both; absent while any has no end
 * @param periods each of its periods, at most {@value #MOST}; those that certainly overlap are one
 * @param possiblePeriods those that may have begun by then, beside {@code periods}; absent where there is none
 * @param releaseIds which releases, at most {@value #MOST}
 * @param factIds the facts behind it, release by release in the order of the case, at most {@value #MOST}
 * @param factCount how many facts there are behind it
 * @param corrected absent where no such fact changed how a case is counted in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cell(
        int count,
        @Nullable Integer possible,
        int open,
        @Nullable Integer possiblyOpen,
        DateBounds firstFrom,
        @Nullable DateBounds lastTo,
        List<CellPeriod> periods,
        @Nullable List<CellPeriod> possiblePeriods,
        List<String> releaseIds,
        List<String> factIds,
        int factCount,
        @Nullable Corrected corrected) {
    public static final int MOST = 500;
}
