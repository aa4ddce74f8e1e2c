package org.modeldocket.query.statistics;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.lists.OrganisationsAt;
import org.modeldocket.query.lists.ReleaseMatcher;
import org.modeldocket.query.lists.faceted.ListCursor;
import org.modeldocket.query.lists.faceted.PinnedMoments;
import org.modeldocket.query.lists.held.HeldReleases;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.statistics.selected.SelectedReleases;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Works statistics out from the versions of releases in memory, and reads from the views only names and ids of facts for a page. */
@Component
final class StatisticsStore {
    /** How many entries of a whole statistic are read together. */
    private static final int PART = 500;

    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final HeldReleases held;
    private final EvidenceReader evidence;

    StatisticsStore(ViewsDatabase views, HeldReleases held) {
        this.live = views.live();
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.held = held;
        this.evidence = new EvidenceReader(live);
    }

    /** With the page that the request asks for. */
    <I, A> PagedStatistic<A> page(StatisticQuestion<I, A> question) {
        PageRequest window = question.request().window();
        Cursor<ListCursor> from = Cursor.read(
                (question.name() + " " + question.query().text()).strip(), window.cursor(), question::place);
        return PinnedMoments.at(live, question.request().clocks(), from.after(), at -> {
                    Statistic<I, A> statistic = at(question, at);
                    ListCursor after = from.after();
                    Page<String> keys = Page.of(
                            statistic.keys(after == null ? null : after.id(), window.limit() + 1),
                            window,
                            from,
                            statistic.total(),
                            key -> new ListCursor(at.position(), key));
                    List<I> items = statistic.items(keys.items());
                    return new PagedStatistic<>(keys, next -> statistic.answer(items, next));
                })
                .answer();
    }

    /** All entries, in parts that are read as they come, each time anew. */
    <I> AsOfAnswer<Iterable<List<I>>> all(StatisticQuestion<I, ?> question) {
        return live.at(question.request().clocks(), at -> {
            Statistic<I, ?> statistic = at(question, at);
            UnaryOperator<List<String>> next = part -> statistic.keys(part.getLast(), PART);
            Iterable<List<I>> parts = () -> Stream.iterate(statistic.keys(null, PART), part -> !part.isEmpty(), next)
                    .map(statistic::items)
                    .iterator();
            return new AsOfAnswer<>(parts, at.asOf());
        });
    }

    private <I, A> Statistic<I, A> at(StatisticQuestion<I, A> question, ReadPoint at) {
        long day = at.lastDay().toEpochDay();
        ReleaseMatcher matcher =
                new ReleaseMatcher(question.query(), OrganisationsAt.of(at, question.query(), jdbc), day);
        return question.of(
                new SelectedReleases(
                        matcher.among(held, at), matcher, question.query().definiteOnly(), PeriodStart.day(day)),
                at,
                evidence);
    }
}
