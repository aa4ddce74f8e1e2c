package org.modeldocket.query.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.lists.OrganisationsAt;
import org.modeldocket.query.lists.ReleaseMatcher;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.lists.faceted.ListCursor;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.faceted.PinnedMoments;
import org.modeldocket.query.lists.held.HeldReleases;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.statistics.counts.BeginningsPer;
import org.modeldocket.query.statistics.counts.CountsAnswer;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.disparity.Disparity;
import org.modeldocket.query.statistics.disparity.DisparityAnswer;
import org.modeldocket.query.statistics.disparity.GroupRates;
import org.modeldocket.query.statistics.durations.DurationItem;
import org.modeldocket.query.statistics.durations.Durations;
import org.modeldocket.query.statistics.durations.DurationsAnswer;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.query.statistics.selected.ReleaseLinks;
import org.modeldocket.query.statistics.selected.SelectedReleases;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Works statistics out from the versions of releases in memory, and reads from the views only names and ids of facts for a page. */
@Component
final class StatisticsStore {
    /** Answers at a moment; the cursor says where the page begins. */
    private interface Question<A> {
        PagedStatistic<A> ask(SelectedReleases releases, ReadPoint at, Cursor<ListCursor> from);
    }

    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final HeldReleases held;
    private final NameTable names;

    StatisticsStore(ViewsDatabase views, HeldReleases held) {
        this.live = views.live();
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.held = held;
        this.names = new NameTable(live.jdbc());
    }

    /** @param by the facet whose values make the groups; null for each release by itself */
    PagedStatistic<DurationsAnswer> durations(StatisticsRequest request, WaitStep step, @Nullable ListFacet by) {
        String name = by == null ? "release" : by.toString();
        return ask("durations " + step + " " + name, request, by, ListCursor::parse, (releases, at, from) -> {
            Durations durations = new Durations(releases, step, by);
            Page<String> keys = keys(durations.keys(), from, request, at);
            Map<Integer, String> factIds = factIds(durations.positions(keys.items()));
            ReleaseLinks links = request.links(at.position());
            List<DurationItem> items = names.in(
                    at.asOf(),
                    called -> keys.items().stream()
                            .map(key -> new DurationItem(
                                    key,
                                    nameOf(by, key, called),
                                    durations.summary(key),
                                    durations.duration(key, factIds),
                                    by == null
                                            ? links.release(key)
                                            : links.with(by.toString(), key).address()))
                            .toList());
            LocalDate day = at.position() == 0 ? null : at.lastDay();
            return new PagedStatistic<>(
                    keys,
                    next -> new DurationsAnswer(
                            step,
                            name,
                            day,
                            DurationsAnswer.METHODS,
                            durations.summary(),
                            durations.curve(),
                            items,
                            keys.total(),
                            next,
                            at.asOf()));
        });
    }

    /** @param by the facet whose values make the groups */
    PagedStatistic<DisparityAnswer> disparity(StatisticsRequest request, Treatment outcome, ListFacet by) {
        return ask("disparity " + outcome + " " + by, request, by, ListCursor::parse, (releases, at, from) -> {
            Disparity disparity = new Disparity(releases, by, outcome);
            Page<String> keys = keys(disparity.groups(), from, request, at);
            ReleaseLinks links = request.links(at.position());
            List<GroupRates> items = names.in(
                    at.asOf(),
                    called -> keys.items().stream()
                            .map(key -> disparity.rates(
                                    key, nameOf(by, key, called), links.with(by.toString(), key), outcome))
                            .toList());
            return new PagedStatistic<>(
                    keys, next -> DisparityAnswer.of(outcome, by, disparity, items, keys.total(), next, at.asOf()));
        });
    }

    PagedStatistic<CountsAnswer> counts(StatisticsRequest request, SpanLength per) {
        return ask("counts " + per, request, null, StatisticsStore::span, (releases, at, from) -> {
            BeginningsPer counted =
                    new BeginningsPer(releases, per, request.query().occurred());
            ListCursor after = from.after();
            Page<CountsAnswer.SpanCount> page = Page.of(
                    counted.page(
                            after == null ? Long.MIN_VALUE : Long.parseLong(after.id()) + 1,
                            request.window().limit() + 1,
                            request.links(at.position())),
                    request.window(),
                    from,
                    counted.total(),
                    item -> new ListCursor(at.position(), String.valueOf(per.of(item.from()))));
            return new PagedStatistic<>(
                    page,
                    next -> new CountsAnswer(per, counted.openEnded(), page.items(), page.total(), next, at.asOf()));
        });
    }

    private static ListCursor span(String text) {
        ListCursor cursor = ListCursor.parse(text);
        if (!cursor.id().matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("no span of time");
        }
        return cursor;
    }

    private <A> PagedStatistic<A> ask(
            String name,
            StatisticsRequest request,
            @Nullable ListFacet by,
            Function<String, ListCursor> parse,
            Question<A> question) {
        ReleaseQuery query = by == null ? request.query() : request.query().counting(Set.of(by));
        Cursor<ListCursor> from = Cursor.read(
                (name + " " + query.text()).strip(), request.window().cursor(), parse);
        return PinnedMoments.at(live, request.clocks(), from.after(), at -> {
                    long day = at.lastDay().toEpochDay();
                    ReleaseMatcher matcher = new ReleaseMatcher(query, OrganisationsAt.of(at, query, jdbc), day);
                    return question.ask(
                            new SelectedReleases(held.at(at), matcher, query.definiteOnly(), PeriodStart.day(day)),
                            at,
                            from);
                })
                .answer();
    }

    private static Page<String> keys(
            NavigableMap<String, ?> all, Cursor<ListCursor> from, StatisticsRequest request, ReadPoint at) {
        ListCursor after = from.after();
        SortedMap<String, ?> rest = after == null ? all : all.tailMap(after.id(), false);
        return Page.of(
                rest.keySet().stream().limit(request.window().limit() + 1L).toList(),
                request.window(),
                from,
                all.size(),
                key -> new ListCursor(at.position(), key));
    }

    private static @Nullable String nameOf(@Nullable ListFacet by, String value, Names called) {
        return by == null ? null : by.nameOf(value, called);
    }

    private Map<Integer, String> factIds(List<Integer> positions) {
        Map<Integer, String> ids = new HashMap<>();
        if (!positions.isEmpty()) {
            jdbc.query(
                    "SELECT position, fact_id FROM timeline_fact WHERE position IN (:positions)",
                    Map.of("positions", positions),
                    row -> {
                        ids.put(row.getInt(1), row.getString(2));
                    });
        }
        return ids;
    }
}
