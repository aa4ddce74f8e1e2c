package org.modeldocket.query.statistics.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.lists.faceted.DaySpan;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.statistics.selected.ReleaseLinks;

/**
 * How many releases have a treatment that began in a span of time.
 *
 * @param openEnded how many have one whose beginning has no first or no last possible day; it counts in no span
 * @param items a page of the spans that have any, in their order
 * @param total how many spans have any
 * @param next path and query of the next page, as of the same point of the record; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountsAnswer(
        SpanLength per,
        int openEnded,
        List<SpanCount> items,
        long total,
        @Nullable String next,
        AsOf asOf) {
    /**
     * @param span in EDTF; quarters are 33 to 36
     * @param definite how many releases certainly have one that began then
     * @param possible how many more may
     * @param releases address of the list of all these
     */
    public record SpanCount(String span, LocalDate from, LocalDate to, int definite, int possible, String releases) {
        static SpanCount of(
                BeginningsPer.Counted counted, SpanLength per, ReleaseLinks links, @Nullable DaySpan asked) {
            LocalDate from = per.first(counted.span());
            LocalDate to = per.last(counted.span());
            String link = links.with("occurredFrom", first(from, asked).toString())
                    .with("occurredTo", last(to, asked).toString())
                    .address();
            return new SpanCount(per.text(counted.span()), from, to, counted.definite(), counted.possible(), link);
        }

        private static LocalDate first(LocalDate from, @Nullable DaySpan asked) {
            return asked != null && asked.first() > PeriodStart.day(from.toEpochDay())
                    ? LocalDate.ofEpochDay(asked.first())
                    : from;
        }

        private static LocalDate last(LocalDate to, @Nullable DaySpan asked) {
            return asked != null && asked.last() < PeriodStart.day(to.toEpochDay())
                    ? LocalDate.ofEpochDay(asked.last())
                    : to;
        }
    }
}
