package org.modeldocket.query.lists;

import org.modeldocket.query.lists.faceted.FacetCounter;
import org.modeldocket.query.lists.faceted.FacetCounts;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.lists.faceted.ListCursor;
import org.modeldocket.query.lists.faceted.PinnedMoments;
import org.modeldocket.query.lists.faceted.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.lists.held.HeldReleases;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the releases of a list among the versions in memory, in one pass, and reads from the views only those of the page. */
@Component
final class ReleaseListStore implements ReleaseListQuestions {
    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final HeldReleases held;
    private final NameTable names;
    private final DossierQuestions dossiers;

    @Bean
    static HeldReleases heldReleases(ViewsDatabase views) {
        return new HeldReleases(views);
    }

    ReleaseListStore(ViewsDatabase views, HeldReleases held, DossierQuestions dossiers) {
        this.live = views.live();
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.held = held;
        this.names = new NameTable(live.jdbc());
        this.dossiers = dossiers;
    }

    @Override
    public AsOfAnswer<FacetedPage<ReleaseEntry>> releases(
            ReleaseQuery query, BitemporalPoint clocks, PageRequest window) {
        Cursor<ListCursor> from = Cursor.read(("releases " + query.text()).strip(), window.cursor(), ListCursor::parse);
        return PinnedMoments.at(live, clocks, from.after(), at -> list(query, at, window, from));
    }

    private FacetedPage<ReleaseEntry> list(
            ReleaseQuery query, ReadPoint at, PageRequest window, Cursor<ListCursor> from) {
        ReleaseMatcher matcher =
                new ReleaseMatcher(query, OrganisationsAt.of(at, query.usesJurisdictions(), jdbc), day(at));
        FacetCounter facets = new FacetCounter(query.facets(), query.definiteOnly());
        List<ListedRelease> all = held.at(at);
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
                entries(page, at), names.in(at.asOf(), called -> FacetCounts.named(facets.counts(), called)));
    }

    /** The last day whose end counts: the one asked about, else the one on which the record's newest entry was made, in UTC. */
    private static long day(ReadPoint at) {
        Instant recordedAt = at.asOf().recordedAt();
        return at.asOf().validAt() != null || recordedAt == null
                ? at.day().toEpochDay()
                : LocalDate.ofInstant(recordedAt, ZoneOffset.UTC).toEpochDay();
    }

    private Page<ReleaseEntry> entries(Page<Selection.Hit<ListedRelease>> page, ReadPoint at) {
        Map<String, UncertainAnswer<ReleaseSummary>> summaries = new HashMap<>();
        dossiers.summaries(page.items().stream().map(hit -> hit.entry().id()).toList(), at)
                .forEach(summary -> summaries.put(summary.said().releaseId(), summary));
        return page.with(page.items().stream()
                .flatMap(hit -> Stream.ofNullable(summaries.get(hit.entry().id()))
                        .map(summary -> ReleaseEntry.of(summary, hit.match(), hit.entry())))
                .toList());
    }
}
