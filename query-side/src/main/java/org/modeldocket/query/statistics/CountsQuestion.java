package org.modeldocket.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.faceted.ListCursor;
import org.modeldocket.query.statistics.counts.BeginningsPer;
import org.modeldocket.query.statistics.counts.CountsAnswer;
import org.modeldocket.query.statistics.counts.CountsAnswer.SpanCount;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.selected.ReleaseLinks;
import org.modeldocket.query.statistics.selected.SelectedReleases;

/** When treatments began. */
record CountsQuestion(StatisticsRequest request, SpanLength per)
        implements StatisticQuestion<BeginningsPer, SpanCount, CountsAnswer> {
    static CountsQuestion read(HttpServletRequest request, ReadParameters parameters) {
        SpanLength per = parameters.read(
                "per", request.getParameter("per"), Choices.ofTexts(List.of(SpanLength.values()))::find);
        StatisticsRequest read = StatisticsRequest.read(request, parameters, "per");
        parameters.check();
        return new CountsQuestion(read, per == null ? SpanLength.MONTH : per);
    }

    @Override
    public String name() {
        return "counts " + per;
    }

    @Override
    public ListCursor place(String text) {
        ListCursor cursor = ListCursor.parse(text);
        if (!cursor.id().matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("no span of time");
        }
        return cursor;
    }

    @Override
    public BeginningsPer count(SelectedReleases releases) {
        return new BeginningsPer(releases, per, request.query().occurred());
    }

    @Override
    public Statistic<SpanCount, CountsAnswer> of(BeginningsPer counted, ReadPoint at, EvidenceReader evidence) {
        ReleaseLinks links = request.links(at.position());
        return new Statistic<>() {
            @Override
            public long total() {
                return counted.total();
            }

            @Override
            public List<String> keys(@Nullable String after, int most) {
                return counted.spans(after == null ? Long.MIN_VALUE : Long.parseLong(after) + 1, most).stream()
                        .map(String::valueOf)
                        .toList();
            }

            @Override
            public List<SpanCount> items(List<String> keys) {
                return keys.isEmpty() ? List.of() : counted.page(Long.parseLong(keys.getFirst()), keys.size(), links);
            }

            @Override
            public CountsAnswer answer(List<SpanCount> items, @Nullable String next) {
                return new CountsAnswer(per, counted.openEnded(), items, total(), next, at.asOf());
            }
        };
    }
}
