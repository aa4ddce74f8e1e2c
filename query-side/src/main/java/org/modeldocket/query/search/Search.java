package org.modeldocket.query.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.facts.held.HeldFacts;
import org.modeldocket.query.lists.OrganisationsAt;
import org.modeldocket.query.lists.faceted.FacetCounts;
import org.modeldocket.query.lists.held.HeldReleases;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.search.index.SearchIndex;
import org.modeldocket.query.search.request.Finder;
import org.modeldocket.query.search.request.Hit;
import org.modeldocket.query.search.request.Rank;
import org.modeldocket.query.search.request.Scope;
import org.modeldocket.query.search.request.Sieve;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Answers searches as of a moment on both clocks. An answer includes what the views have, once the index has it too; it waits up to
 * two seconds for that, and otherwise says by its {@code asOf} how far it goes.
 */
@Component
public final class Search {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SearchIndex index;
    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final NameTable names;
    private final HeldFacts facts;
    private final HeldReleases releases;

    Search(SearchIndex index, ViewsDatabase views, HeldFacts facts, HeldReleases releases) {
        this.index = index;
        this.live = views.live();
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.facts = facts;
        this.releases = releases;
        this.names = new NameTable(live.jdbc());
    }

    /** @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this search */
    public AsOfAnswer<Found> find(SearchQuery query, BitemporalPoint clocks, PageRequest window) {
        Cursor<Rank> from = Cursor.read(query.list(), window.cursor(), Rank::parse);
        AsOf asked = live.at(clocks, ReadPoint::asOf);
        return index.read(asked.position(), PATIENCE, (searcher, position) -> {
            AsOf held = position >= asked.position()
                    ? asked
                    : live.at(new BitemporalPoint(clocks.validAt(), new KnownAt.Position(position)), ReadPoint::asOf);
            return new AsOfAnswer<>(found(query, held, from, window, searcher), held);
        });
    }

    private Found found(SearchQuery query, AsOf at, Cursor<Rank> from, PageRequest window, IndexSearcher searcher)
            throws IOException {
        if (!query.text().asks()) {
            Understood nothing = new Understood(
                    query.text().understood(), List.of(), query.text().ignored());
            return new Found(new Page<>(List.of(), 0, 0, null), Map.of(), Map.of(), nothing);
        }
        Scope scope = Scope.of(at, query.kind(), query.retracted());
        SearchConditions conditions = query.isConditional() && at.position() > 0 ? conditions(query, at) : null;
        Finder finder = new Finder(
                searcher,
                query.text(),
                scope,
                conditions == null ? Sieve.ALL : conditions,
                from.after(),
                window.limit() + 1);
        Page<Hit> hits = Page.of(finder.hits(), window, from, finder.total(), Hit::rank);
        FoundItems items = new FoundItems(finder.excerpts(), conditions);
        return names.in(
                at,
                known -> new Found(
                        hits.map(hit -> items.item(hit, known)),
                        finder.kinds(),
                        conditions == null ? Map.of() : FacetCounts.named(conditions.counts(), known),
                        new Understood(
                                query.text().understood(),
                                finder.similar(),
                                query.text().ignored())));
    }

    private SearchConditions conditions(SearchQuery query, AsOf at) {
        return live.at(
                new BitemporalPoint(at.validAt(), new KnownAt.Position(at.position())),
                here -> new SearchConditions(
                        query, here, facts.at(here), OrganisationsAt.of(here, false, jdbc), releases.companyOf(here)));
    }
}
