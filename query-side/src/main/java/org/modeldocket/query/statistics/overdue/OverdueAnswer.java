package org.modeldocket.query.statistics.overdue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.statistics.selected.Method;

/**
 * What is late on a day.
 *
 * @param countedTo the day; what is due on it is not late
 * @param definite how many certainly are late
 * @param possible how many more may be
 * @param items a page of them, in the order of the ids of releases
 * @param total how many there are
 * @param next path and query of the next page, as of the same point of the record; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverdueAnswer(
        LocalDate countedTo,
        List<Method> methods,
        int definite,
        int possible,
        List<OverdueItem> items,
        long total,
        @Nullable String next,
        AsOf asOf) {
    /** How it is worked out. */
    public static final List<Method> METHODS = List.of(
            new Method(
                    "daysLate",
                    "calendar days from the last and from the first possible day due (interval arithmetic)"),
            new Method("definite", "late in every reading of vague dates"),
            new Method("possible", "late in some reading of vague dates, and not in every one"));
}
