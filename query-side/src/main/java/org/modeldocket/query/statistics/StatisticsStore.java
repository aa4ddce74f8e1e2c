package org.modeldocket.query.statistics;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.lists.ReleaseMatcher;
import org.modeldocket.query.lists.ReleaseMatchers;
import org.modeldocket.query.lists.ReleaseQuery;
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
import org.springframework.stereotype.Component;

/** Works statistics out from the versions of releases in memory, and reads from the views only names and ids of facts for a page. */
@Component
final class StatisticsStore {
    /** How many entries of a whole statistic are read together. */
    private static final int PART = 500;

    private static final int PART_OF_HEAP_KEPT = 32;

    private final LiveTables live;
    private final HeldReleases held;
    private final ReleaseMatchers matchers;
    private final EvidenceReader evidence;
    private final KeptCounts kept = new KeptCounts(Runtime.getRuntime().maxMemory() / PART_OF_HEAP_KEPT);

    StatisticsStore(ViewsDatabase views, HeldReleases held, ReleaseMatchers matchers) {
        this.live = views.live();
        this.held = held;
        this.matchers = matchers;
        this.evidence = new EvidenceReader(live);
    }

    /** With the page that the request asks for. */
    <A> PagedStatistic<A> page(StatisticQuestion<?, ?, A> question) {
        PageRequest window = question.request().window();
        Cursor<ListCursor> from = Cursor.read(text(question), window.cursor(), question::place);
        return matchers.whole(
                        question.request().clocks(),
                        asked -> PinnedMoments.at(
                                live, asked, from.after(), at -> page(at(question, at), at, window, from)))
                .answer();
    }

    private static <I, A> PagedStatistic<A> page(
            Statistic<I, A> statistic, ReadPoint at, PageRequest window, Cursor<ListCursor> from) {
        ListCursor after = from.after();
        Page<String> keys = Page.of(
                statistic.keys(after == null ? null : after.id(), window.limit() + 1),
                window,
                from,
                statistic.total(),
                key -> new ListCursor(at.position(), key));
        List<I> items = statistic.items(keys.items());
        return new PagedStatistic<>(keys, next -> statistic.answer(items, next));
    }

    /** All entries, in parts that are read as they come, each time anew. */
    <C, I> AsOfAnswer<Iterable<List<I>>> all(StatisticQuestion<C, I, ?> question) {
        return matchers.at(question.request().clocks(), at -> {
            Statistic<I, ?> statistic = at(question, at);
            UnaryOperator<List<String>> next = part -> statistic.keys(part.getLast(), PART);
            Iterable<List<I>> parts = () -> Stream.iterate(statistic.keys(null, PART), part -> !part.isEmpty(), next)
                    .map(statistic::items)
                    .iterator();
            return new AsOfAnswer<>(parts, at.asOf());
        });
    }

    private static String text(StatisticQuestion<?, ?, ?> question) {
        return (question.name() + " " + question.query().text()).strip();
    }

    private <C, I, A> Statistic<I, A> at(StatisticQuestion<C, I, A> question, ReadPoint at) {
        return question.of(
                kept.get(text(question), at, () -> selected(question.query(), at), question::count), at, evidence);
    }

    private SelectedReleases selected(ReleaseQuery query, ReadPoint at) {
        ReleaseMatcher matcher = matchers.of(query, at);
        int day = PeriodStart.day(at.lastDay().toEpochDay());
        return new SelectedReleases(matcher.among(held, at), matcher, query.definiteOnly(), day);
    }
}
