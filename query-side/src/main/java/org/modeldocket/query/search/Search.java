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
    private final NameTable names;

    Search(SearchIndex index, ViewsDatabase views) {
        this.index = index;
        this.live = views.live();
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
            return new Found(new Page<>(List.of(), 0, 0, null), Map.of(), nothing);
        }
        Scope scope = Scope.of(at, query.kind(), query.retracted());
        Finder finder = new Finder(searcher, query.text(), scope, Sieve.ALL, from.after(), window.limit() + 1);
        Page<Hit> hits = Page.of(finder.hits(), window, from, finder.total(), Hit::rank);
        FoundItems items = new FoundItems(finder.excerpts());
        return new Found(
                names.in(at, known -> hits.map(hit -> items.item(hit, known))),
                finder.kinds(),
                new Understood(
                        query.text().understood(),
                        finder.similar(),
                        query.text().ignored()));
    }
}
