package org.modeldocket.query.lists;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.lists.faceted.FacetCounter;
import org.modeldocket.query.lists.faceted.FacetCounts;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.lists.faceted.ListCursor;
import org.modeldocket.query.lists.faceted.PinnedMoments;
import org.modeldocket.query.lists.faceted.Selection;
import org.modeldocket.query.lists.held.HeldReleases;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Finds the releases of a list among the versions in memory, in one pass, and reads from the views only those of the page. */
@Component
final class ReleaseListStore implements ReleaseListQuestions {
    /** How many entries of a whole list are read together. */
    private static final int PART = 500;

    private final LiveTables live;
    private final HeldReleases held;
    private final NameTable names;
    private final DossierQuestions dossiers;
    private final ReleaseMatchers matchers;

    @Bean
    static HeldReleases heldReleases(ViewsDatabase views) {
        return new HeldReleases(views);
    }

    ReleaseListStore(ViewsDatabase views, HeldReleases held, DossierQuestions dossiers, ReleaseMatchers matchers) {
        this.live = views.live();
        this.held = held;
        this.names = new NameTable(live.jdbc());
        this.dossiers = dossiers;
        this.matchers = matchers;
    }

    @Override
    public AsOfAnswer<FacetedPage<ReleaseEntry>> releases(
            ReleaseQuery query, BitemporalPoint clocks, PageRequest window) {
        Cursor<ListCursor> from = Cursor.read(("releases " + query.text()).strip(), window.cursor(), ListCursor::parse);
        return matchers.whole(
                clocks, asked -> PinnedMoments.at(live, asked, from.after(), at -> list(query, at, window, from)));
    }

    private FacetedPage<ReleaseEntry> list(
            ReleaseQuery query, ReadPoint at, PageRequest window, Cursor<ListCursor> from) {
        ReleaseMatcher matcher = matchers.of(query, at);
        FacetCounter facets = new FacetCounter(query.facets(), query.definiteOnly());
        List<ListedRelease> all = matcher.among(held, at);
        ListCursor after = from.after();
        Selection<ListedRelease> selection = new Selection<>(
                query.order(),
                after == null ? null : after.in(all, ListedRelease::id, window),
                window,
                query.definiteOnly());
        for (ListedRelease release : all) {
            facets.count(facet -> matcher.values(release, facet));
            selection.add(release, matcher.of(release));
        }
        Page<Selection.Hit<ListedRelease>> page =
                selection.page(from, release -> new ListCursor(at.position(), release.id()));
        return new FacetedPage<>(
                entries(page, at),
                names.in(at.asOf(), called -> FacetCounts.named(facets.counts(), called)),
                matcher.understood());
    }

    @Override
    public AsOfAnswer<Iterable<List<ReleaseEntry>>> all(ReleaseQuery query, BitemporalPoint clocks) {
        return matchers.at(clocks, at -> {
            ReleaseMatcher matcher = matchers.of(query, at);
            List<Selection.Hit<ListedRelease>> hits = matcher.among(held, at).stream()
                    .map(release -> new Selection.Hit<>(release, matcher.of(release)))
                    .filter(hit -> hit.isIn(query.definiteOnly()))
                    .sorted(Comparator.comparing(Selection.Hit::entry, query.order()))
                    .toList();
            int day = PeriodStart.day(at.lastDay().toEpochDay());
            BitemporalPoint pinned = new BitemporalPoint(clocks.validAt(), new KnownAt.Position(at.position()));
            Iterable<List<ReleaseEntry>> parts =
                    () -> IntStream.iterate(0, from -> from < hits.size(), from -> from + PART)
                            .mapToObj(from -> hits.subList(from, Math.min(from + PART, hits.size())))
                            .map(part -> entries(part, dossiers.summaries(ids(part), pinned), day))
                            .iterator();
            return new AsOfAnswer<>(parts, at.asOf());
        });
    }

    @Override
    public Set<String> ids(ReleaseQuery query, BitemporalPoint clocks) {
        return matchers.at(clocks, at -> {
            ReleaseMatcher matcher = matchers.of(query, at);
            return matcher.among(held, at).stream()
                    .filter(release -> new Selection.Hit<>(release, matcher.of(release)).isIn(query.definiteOnly()))
                    .map(ListedRelease::id)
                    .collect(Collectors.toSet());
        });
    }

    private Page<ReleaseEntry> entries(Page<Selection.Hit<ListedRelease>> page, ReadPoint at) {
        return page.with(entries(
                page.items(),
                dossiers.summaries(ids(page.items()), at),
                PeriodStart.day(at.lastDay().toEpochDay())));
    }

    private static List<String> ids(List<Selection.Hit<ListedRelease>> hits) {
        return hits.stream().map(hit -> hit.entry().id()).toList();
    }

    private static List<ReleaseEntry> entries(
            List<Selection.Hit<ListedRelease>> hits, List<UncertainAnswer<ReleaseSummary>> found, int day) {
        Map<String, UncertainAnswer<ReleaseSummary>> summaries = new HashMap<>();
        found.forEach(summary -> summaries.put(summary.said().releaseId(), summary));
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(summaries.get(hit.entry().id()))
                        .map(summary -> ReleaseEntry.of(summary, hit.match(), hit.entry(), day)))
                .toList();
    }
}
