package org.modeldocket.query.statistics.durations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.statistics.selected.Method;

/**
 * How long releases waited.
 *
 * @param by {@code release}, or the facet by whose values they are grouped
 * @param countedTo the day by whose end a wait that lasts is counted; absent where nothing is recorded
 * @param all of all selected releases
 * @param curve of all selected releases
 * @param items a page of groups, or of releases
 * @param total how many groups or releases there are
 * @param next path and query of the next page, as of the same point of the record; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DurationsAnswer(
        WaitStep step,
        String by,
        @Nullable LocalDate countedTo,
        List<Method> methods,
        WaitSummary all,
        WaitCurve curve,
        List<DurationItem> items,
        long total,
        @Nullable String next,
        AsOf asOf) {
    /** How it is worked out. */
    public static final List<Method> METHODS = List.of(
            new Method("quartiles", "Hyndman and Fan, type 1 (inverse of the empirical distribution)"),
            new Method("half", "Kaplan–Meier, first day with at most half still waiting"),
            new Method("curve", "Kaplan–Meier, one curve of the shortest and one of the longest readings"));
}
