package org.modeldocket.query.matrix.cell;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.matrix.correction.Corrected;

/**
 * How often a company met a treatment, from when to when, and by which facts. Where a day is asked about, everything but
 * {@code possible} tells of what had definitely happened by then or, where nothing had ({@code count} is 0), of what may have.
 *
 * @param count how many of its releases
 * @param possible how many of them may have; absent where that is the same number
 * @param open in how many of them it certainly lasts
 * @param possiblyOpen in how many it may last; absent where that is the same number
 * @param firstFrom when the first began: the least of the earliest days and the least of the latest; approximate or uncertain where
 *     that of a period is which may have been the first
 * @param lastTo when the last ended, or may have: the greatest of both, and likewise; absent while any has no end
 * @param periods each of its periods, at most {@value #MOST}; those that certainly overlap are one
 * @param possiblePeriods those that may have begun by then, beside {@code periods}; absent where there is none
 * @param releaseIds the releases of the periods that the record changed last, at most {@value #MOST_IDS}
 * @param factIds the facts behind those periods, the newest first, at most {@value #MOST_IDS}
 * @param factCount how many facts there are behind the periods that {@code count} counts, as they certainly were or, where it
 *     counts none, behind those that may have been
 * @param possibleFactCount how many there are with those that only may have happened by then: so many does {@code allFacts} list;
 *     absent where that is the same number
 * @param allFacts where its periods are listed with all their facts, as they were known then; absent where {@code factIds} names
 *     all of them
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
        @Nullable Integer possibleFactCount,
        @Nullable String allFacts,
        @Nullable Corrected corrected) {
    /** Periods in an answer. */
    public static final int MOST = 500;

    /** Ids in an answer. */
    public static final int MOST_IDS = 20;

    /** Whether {@code factIds} names all facts behind it, those that only may have happened too. */
    boolean namesAllFacts() {
        return possibleFactCount == null && factCount == factIds.size();
    }

    /** With the address of the list of its periods. */
    Cell listedAt(String address) {
        return new Cell(
                count,
                possible,
                open,
                possiblyOpen,
                firstFrom,
                lastTo,
                periods,
                possiblePeriods,
                releaseIds,
                factIds,
                factCount,
                possibleFactCount,
                address,
                corrected);
    }
}
