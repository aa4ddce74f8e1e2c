package org.modeldocket.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.statistics.durations.DurationItem;
import org.modeldocket.query.statistics.durations.Durations;
import org.modeldocket.query.statistics.durations.DurationsAnswer;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.query.statistics.selected.ReleaseLinks;
import org.modeldocket.query.statistics.selected.SelectedReleases;

/**
 * How long releases waited.
 *
 * @param by the facet whose values make the groups; null for each release by itself
 */
record DurationsQuestion(
        StatisticsRequest request, WaitStep step, @Nullable ListFacet by)
        implements StatisticQuestion<Durations, DurationItem, DurationsAnswer> {
    private static final String RELEASE = "release";

    static DurationsQuestion read(HttpServletRequest request, ReadParameters parameters) {
        WaitStep step = parameters.read("step", request.getParameter("step"), Choices.of(WaitStep.class)::find);
        ListFacet by =
                RELEASE.equals(request.getParameter("by")) ? null : StatisticsRequest.groupedBy(request, parameters);
        StatisticsRequest read = StatisticsRequest.read(request, parameters, "step", "by");
        parameters.check();
        return new DurationsQuestion(read, step == null ? WaitStep.SUBMISSION_TO_RELEASE : step, by);
    }

    @Override
    public String name() {
        return "durations " + step + " " + grouping();
    }

    private String grouping() {
        return by == null ? RELEASE : by.toString();
    }

    @Override
    public ReleaseQuery query() {
        return by == null ? request.query() : request.query().counting(Set.of(by));
    }

    @Override
    public Durations count(SelectedReleases releases) {
        return new Durations(releases, step, by);
    }

    @Override
    public Statistic<DurationItem, DurationsAnswer> of(Durations durations, ReadPoint at, EvidenceReader evidence) {
        ListFacet facet = by;
        ReleaseLinks links = request.links(at.position());
        return new Statistic<>() {
            @Override
            public long total() {
                return durations.keys().size();
            }

            @Override
            public List<String> keys(@Nullable String after, int most) {
                return Statistic.keys(durations.keys(), after, most);
            }

            @Override
            public List<DurationItem> items(List<String> keys) {
                Map<Integer, String> factIds = evidence.factIds(durations.positions(keys));
                Map<String, String> titles = facet == null ? evidence.titles(keys, at) : Map.of();
                return evidence.named(
                        at,
                        called -> keys.stream()
                                .map(key -> new DurationItem(
                                        key,
                                        facet == null ? titles.get(key) : facet.nameOf(key, called),
                                        durations.summary(key),
                                        durations.duration(key, factIds),
                                        facet == null
                                                ? links.release(key)
                                                : links.with(facet.toString(), key)
                                                        .address()))
                                .toList());
            }

            @Override
            public DurationsAnswer answer(List<DurationItem> items, @Nullable String next) {
                LocalDate day = at.position() == 0 ? null : at.lastDay();
                return new DurationsAnswer(
                        step,
                        grouping(),
                        day,
                        DurationsAnswer.METHODS,
                        durations.summary(),
                        durations.curve(),
                        items,
                        total(),
                        next,
                        at.asOf());
            }
        };
    }
}
