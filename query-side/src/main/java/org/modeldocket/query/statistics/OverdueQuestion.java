package org.modeldocket.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.statistics.overdue.DueTerm;
import org.modeldocket.query.statistics.overdue.Overdue;
import org.modeldocket.query.statistics.overdue.OverdueAnswer;
import org.modeldocket.query.statistics.overdue.OverdueItem;
import org.modeldocket.query.statistics.selected.ReleaseLinks;
import org.modeldocket.query.statistics.selected.SelectedReleases;

/**
 * What is late.
 *
 * @param soonestFirst whether what was due first comes first; else the order is that of the ids of releases
 */
record OverdueQuestion(StatisticsRequest request, boolean soonestFirst)
        implements StatisticQuestion<Overdue, OverdueItem, OverdueAnswer> {
    static OverdueQuestion read(HttpServletRequest request, ReadParameters parameters) {
        StatisticsRequest read = StatisticsRequest.read(request, parameters);
        parameters.check();
        return new OverdueQuestion(read, false);
    }

    @Override
    public String name() {
        return "overdue";
    }

    @Override
    public Overdue count(SelectedReleases releases) {
        return new Overdue(releases, !request.query().isOfTreatments());
    }

    @Override
    public Statistic<OverdueItem, OverdueAnswer> of(Overdue overdue, ReadPoint at, EvidenceReader evidence) {
        int day = PeriodStart.day(at.lastDay().toEpochDay());
        ReleaseLinks links = request.links(at.position());
        NavigableMap<String, DueTerm> ordered = soonestFirst ? overdue.bySoonest() : overdue.terms();
        return new Statistic<>() {
            @Override
            public long total() {
                return ordered.size();
            }

            @Override
            public List<String> keys(@Nullable String after, int most) {
                return Statistic.keys(ordered, after, most);
            }

            @Override
            public List<OverdueItem> items(List<String> keys) {
                List<DueTerm> terms = keys.stream()
                        .flatMap(key -> Stream.ofNullable(ordered.get(key)))
                        .toList();
                List<Integer> positions = terms.stream().map(DueTerm::position).toList();
                Map<Integer, Set<String>> facts = evidence.treatmentFacts(
                        terms.stream()
                                .map(term -> term.release().id())
                                .distinct()
                                .toList(),
                        positions,
                        at);
                evidence.factIds(positions)
                        .forEach((position, id) -> facts.computeIfAbsent(position, announced -> new LinkedHashSet<>())
                                .add(id));
                return evidence.named(
                        at,
                        called -> terms.stream()
                                .map(term -> term.item(
                                        called.company(new Organisation(
                                                term.release().companyId(),
                                                term.release().companyId())),
                                        day,
                                        facts.getOrDefault(term.position(), Set.of()),
                                        links.release(term.release().id())))
                                .toList());
            }

            @Override
            public OverdueAnswer answer(List<OverdueItem> items, @Nullable String next) {
                return new OverdueAnswer(
                        at.lastDay(),
                        OverdueAnswer.METHODS,
                        overdue.count(true),
                        overdue.count(false),
                        items,
                        total(),
                        next,
                        at.asOf());
            }
        };
    }
}
