package org.modeldocket.query.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.facts.held.HeldFacts;
import org.modeldocket.query.lists.OrganisationsAt;
import org.modeldocket.query.lists.faceted.FacetCounter;
import org.modeldocket.query.lists.faceted.FacetCounts;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.lists.faceted.ListCursor;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.faceted.PinnedMoments;
import org.modeldocket.query.lists.held.HeldReleases;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.search.FoundText;
import org.modeldocket.query.search.TextFilter;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the facts of a list among the versions in memory, in one pass, and reads from the views only those of the page. */
@Component
final class FactListStore implements FactListQuestions {
    /** How many entries of a whole list are read together. */
    private static final int PART = 500;

    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final HeldFacts held;
    private final HeldReleases releases;
    private final TextFilter texts;
    private final NameTable names;
    private final TimelineQuestions timelines;

    @Bean
    static Question factsQuestion() {
        return new Question("facts", FactListWriter::new);
    }

    @Bean
    static HeldFacts heldFacts(ViewsDatabase views) {
        return new HeldFacts(views);
    }

    FactListStore(
            ViewsDatabase views, HeldFacts held, HeldReleases releases, TextFilter texts, TimelineQuestions timelines) {
        this.live = views.live();
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.held = held;
        this.texts = texts;
        this.releases = releases;
        this.names = new NameTable(live.jdbc());
        this.timelines = timelines;
    }

    @Override
    public AsOfAnswer<FacetedPage<FactEntry>> facts(FactListQuery query, BitemporalPoint clocks, PageRequest window) {
        Cursor<ListCursor> from = Cursor.read("facts " + query.text(), window.cursor(), FactListStore::cursor);
        return texts.whole(
                clocks, asked -> PinnedMoments.at(live, asked, from.after(), at -> list(query, at, window, from)));
    }

    /** @throws NumberFormatException when the entry is no position */
    private static ListCursor cursor(String text) {
        ListCursor cursor = ListCursor.parse(text);
        Long.parseLong(cursor.id());
        return cursor;
    }

    private FacetedPage<FactEntry> list(
            FactListQuery query, ReadPoint at, PageRequest window, Cursor<ListCursor> from) {
        FoundText found = query.words() == null ? null : texts.in(query.words(), at);
        FacetCounter facets = new FacetCounter(query.facets(), query.definiteOnly());
        ListCursor after = from.after();
        long begin = after == null ? (query.descending() ? Long.MAX_VALUE : 0) : Long.parseLong(after.id());
        FactWalk walk = new FactWalk(query, matcher(query, at, found), facets, window.limit() + 1, begin);
        walk.over(held.at(at), found);
        Page<FactWalk.Hit> hits = Page.of(
                walk.page(),
                window,
                new Cursor<>(from.list(), after, walk.before()),
                walk.total(),
                hit -> new ListCursor(at.position(), String.valueOf(hit.position())));
        return new FacetedPage<>(
                hits.with(entries(hits.items(), at)),
                names.in(at.asOf(), called -> FacetCounts.named(facets.counts(), called)),
                found == null ? null : found.understood());
    }

    private FactMatcher matcher(FactListQuery query, ReadPoint at, @Nullable FoundText found) {
        boolean usesCompanies =
                query.facets().contains(ListFacet.COMPANY) || query.filters().containsKey(ListFacet.COMPANY);
        return new FactMatcher(
                query,
                at,
                OrganisationsAt.of(at, false, jdbc),
                usesCompanies && found == null ? releases.companies(at)::get : releases.companyOf(at));
    }

    @Override
    public AsOfAnswer<Iterable<List<FactEntry>>> all(FactListQuery query, BitemporalPoint clocks) {
        return texts.whole(
                clocks,
                asked -> live.at(asked, at -> {
                    FoundText found = query.words() == null ? null : texts.in(query.words(), at);
                    FactWalk walk = new FactWalk(
                            query,
                            matcher(query, at, found),
                            new FacetCounter(Set.of(), false),
                            Integer.MAX_VALUE,
                            query.descending() ? Long.MAX_VALUE : 0);
                    walk.over(held.at(at), found);
                    List<FactWalk.Hit> hits = walk.page();
                    BitemporalPoint pinned = new BitemporalPoint(asked.validAt(), new KnownAt.Position(at.position()));
                    Iterable<List<FactEntry>> parts =
                            () -> IntStream.iterate(0, from -> from < hits.size(), from -> from + PART)
                                    .mapToObj(from -> hits.subList(from, Math.min(from + PART, hits.size())))
                                    .map(part -> live.at(pinned, here -> entries(part, here)))
                                    .iterator();
                    return new AsOfAnswer<>(parts, at.asOf());
                }));
    }

    /** As they are known, whether or not they had happened by a day: that is for the list to say. */
    private List<FactEntry> entries(List<FactWalk.Hit> hits, ReadPoint at) {
        if (hits.isEmpty()) {
            return List.of();
        }
        List<FactId> ids = jdbc.query(
                "SELECT fact_id FROM timeline_fact WHERE position IN (:positions)",
                Map.of("positions", hits.stream().map(FactWalk.Hit::position).toList()),
                (row, n) -> new FactId(row.getObject(1, UUID.class)));
        Map<Long, FactView> views =
                timelines.facts(ids, new BitemporalPoint(null, new KnownAt.Position(at.position()))).stream()
                        .collect(Collectors.toMap(FactView::position, view -> view));
        Map<String, ListedRelease> cases =
                releases.at(at, views.values().stream().map(FactView::releaseId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(ListedRelease::id, one -> one));
        return names.in(
                at.asOf(),
                called -> hits.stream()
                        .flatMap(hit -> Stream.ofNullable(views.get((long) hit.position()))
                                .map(view -> entry(view, cases.get(view.releaseId()), hit.match(), called)))
                        .toList());
    }

    private static FactEntry entry(FactView view, @Nullable ListedRelease of, Match match, Names called) {
        OrganisationStream stream = OrganisationStream.of(new ReleaseId(view.releaseId()));
        String company = of != null
                ? of.companyId()
                : stream != null && stream.kind() == OrganisationKind.COMPANY
                        ? stream.id().value()
                        : null;
        return new FactEntry(
                view,
                company == null ? null : called.company(new Organisation(company, company)),
                of == null ? null : of.model(),
                of == null ? null : of.version(),
                match == Match.DEFINITE ? null : Certainty.POSSIBLE);
    }
}
