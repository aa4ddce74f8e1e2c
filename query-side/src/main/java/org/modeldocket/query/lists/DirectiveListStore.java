package org.modeldocket.query.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.lists.faceted.FacetCounter;
import org.modeldocket.query.lists.faceted.FacetCounts;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.lists.faceted.ListCursor;
import org.modeldocket.query.lists.faceted.PinnedMoments;
import org.modeldocket.query.lists.faceted.Selection;
import org.modeldocket.query.lists.held.HeldReleases;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.RegisterQuestions;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.time.Certainty;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the directives of a list among the versions of releases in memory, and reads from the views only those of the page. */
@Component
final class DirectiveListStore implements DirectiveListQuestions {
    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final HeldReleases held;
    private final NameTable names;
    private final RegisterQuestions registers;

    DirectiveListStore(ViewsDatabase views, HeldReleases held, RegisterQuestions registers) {
        this.live = views.live();
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.held = held;
        this.names = new NameTable(live.jdbc());
        this.registers = registers;
    }

    @Override
    public AsOfAnswer<FacetedPage<DirectiveEntry>> directives(
            DirectiveQuery query, BitemporalPoint clocks, PageRequest window) {
        Cursor<ListCursor> from = Cursor.read("directives " + query.text(), window.cursor(), ListCursor::parse);
        return PinnedMoments.at(live, clocks, from.after(), at -> list(query, at, window, from));
    }

    private FacetedPage<DirectiveEntry> list(
            DirectiveQuery query, ReadPoint at, PageRequest window, Cursor<ListCursor> from) {
        ReleaseQuery conditions = query.conditions();
        ReleaseMatcher matcher = new ReleaseMatcher(
                conditions,
                OrganisationsAt.of(at, conditions.usesJurisdictions(), jdbc),
                at.day().toEpochDay());
        FacetCounter facets = new FacetCounter(conditions.facets(), conditions.definiteOnly());
        List<ListedDirective> all = ListedDirective.all(held.at(at));
        ListCursor after = from.after();
        Selection<ListedDirective> selection = new Selection<>(
                query.order(),
                after == null ? null : after.in(all, ListedDirective::id, window),
                window,
                conditions.definiteOnly());
        for (ListedDirective directive : all) {
            facets.count(facet -> matcher.values(directive, facet));
            selection.add(directive, matcher.of(directive));
        }
        Page<Selection.Hit<ListedDirective>> page =
                selection.page(from, directive -> new ListCursor(at.position(), directive.id()));
        return new FacetedPage<>(
                entries(page, at), names.in(at.asOf(), called -> FacetCounts.named(facets.counts(), called)));
    }

    private Page<DirectiveEntry> entries(Page<Selection.Hit<ListedDirective>> page, ReadPoint at) {
        BitemporalPoint here = at.position() == 0
                ? new BitemporalPoint(at.asOf().validAt(), null)
                : new BitemporalPoint(at.asOf().validAt(), new KnownAt.Position(at.position()));
        Map<String, UncertainAnswer<DirectiveCard>> cards = new HashMap<>();
        registers
                .directives(page.items().stream().map(hit -> hit.entry().id()).toList(), here)
                .forEach(card -> cards.put(card.said().directiveId(), card));
        return page.with(page.items().stream()
                .flatMap(hit -> Stream.ofNullable(cards.get(hit.entry().id()))
                        .map(card ->
                                new DirectiveEntry(card, hit.match() == Match.DEFINITE ? null : Certainty.POSSIBLE)))
                .toList());
    }
}
