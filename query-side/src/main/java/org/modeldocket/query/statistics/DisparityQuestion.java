package org.modeldocket.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.statistics.disparity.Disparity;
import org.modeldocket.query.statistics.disparity.DisparityAnswer;
import org.modeldocket.query.statistics.disparity.GroupRates;
import org.modeldocket.query.statistics.selected.ReleaseLinks;
import org.modeldocket.query.statistics.selected.SelectedReleases;
import org.modeldocket.vocabulary.Treatment;

/**
 * How often groups of releases met a treatment.
 *
 * @param by the facet whose values make the groups
 */
record DisparityQuestion(StatisticsRequest request, Treatment outcome, ListFacet by)
        implements StatisticQuestion<Disparity, GroupRates, DisparityAnswer> {
    static DisparityQuestion read(HttpServletRequest request, ReadParameters parameters) {
        Treatment outcome =
                parameters.need("outcome", request.getParameter("outcome"), Choices.of(Treatment.class)::find);
        ListFacet by = StatisticsRequest.groupedBy(request, parameters);
        StatisticsRequest read = StatisticsRequest.read(request, parameters, "outcome", "by");
        parameters.check();
        return new DisparityQuestion(read, outcome == null ? Treatment.DIRECTIVE_BINDING : outcome, by);
    }

    @Override
    public String name() {
        return "disparity " + outcome + " " + by;
    }

    @Override
    public ReleaseQuery query() {
        return request.query().counting(Set.of(by));
    }

    @Override
    public Disparity count(SelectedReleases releases) {
        return new Disparity(releases, by, outcome);
    }

    @Override
    public Statistic<GroupRates, DisparityAnswer> of(Disparity disparity, ReadPoint at, EvidenceReader evidence) {
        ReleaseLinks links = request.links(at.position());
        return new Statistic<>() {
            @Override
            public long total() {
                return disparity.groups().size();
            }

            @Override
            public List<String> keys(@Nullable String after, int most) {
                return Statistic.keys(disparity.groups(), after, most);
            }

            @Override
            public List<GroupRates> items(List<String> keys) {
                return evidence.named(
                        at,
                        called -> keys.stream()
                                .map(key -> disparity.rates(
                                        key, by.nameOf(key, called), links.with(by.toString(), key), outcome))
                                .toList());
            }

            @Override
            public DisparityAnswer answer(List<GroupRates> items, @Nullable String next) {
                return DisparityAnswer.of(outcome, by, disparity, items, total(), next, at.asOf());
            }
        };
    }
}
