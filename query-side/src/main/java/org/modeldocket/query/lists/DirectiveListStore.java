package org.modeldocket.query.lists;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.springframework.stereotype.Component;

/** Finds the directives of a list among the versions of releases in memory, and reads from the views only those of the page. */
@Component
final class DirectiveListStore implements DirectiveListQuestions {
    /** How many entries of a whole list are read together. */
    private static final int PART = 100;

    private final LiveTables live;
    private final HeldReleases held;
    private final NameTable names;
    private final RegisterQuestions registers;
    private final ReleaseMatchers matchers;

    DirectiveListStore(ViewsDatabase views, HeldReleases held, RegisterQuestions registers, ReleaseMatchers matchers) {
        this.live = views.live();
        this.held = held;
        this.names = new NameTable(live.jdbc());
        this.registers = registers;
        this.matchers = matchers;
    }

    @Override
    public AsOfAnswer<FacetedPage<DirectiveEntry>> directives(
            DirectiveQuery query, BitemporalPoint clocks, PageRequest window) {
        Cursor<ListCursor> from = Cursor.read("directives " + query.text(), window.cursor(), ListCursor::parse);
        return matchers.whole(
                clocks, asked -> PinnedMoments.at(live, asked, from.after(), at -> list(query, at, window, from)));
    }

    private FacetedPage<DirectiveEntry> list(
            DirectiveQuery query, ReadPoint at, PageRequest window, Cursor<ListCursor> from) {
        ReleaseQuery conditions = query.conditions();
        ReleaseMatcher matcher = matchers.ofDirectives(conditions, at);
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
                page.with(entries(page.items(), pinned(at))),
                names.in(at.asOf(), called -> FacetCounts.named(facets.counts(), called)),
                matcher.understood());
    }

    @Override
    public AsOfAnswer<Iterable<List<DirectiveEntry>>> all(DirectiveQuery query, BitemporalPoint clocks) {
        return matchers.at(clocks, at -> {
            ReleaseMatcher matcher = matchers.ofDirectives(query.conditions(), at);
            List<Selection.Hit<ListedDirective>> hits = ListedDirective.all(held.at(at)).stream()
                    .map(directive -> new Selection.Hit<>(directive, matcher.of(directive)))
                    .filter(hit -> hit.isIn(query.conditions().definiteOnly()))
                    .sorted(Comparator.comparing(Selection.Hit::entry, query.order()))
                    .toList();
            BitemporalPoint here = pinned(at);
            Iterable<List<DirectiveEntry>> parts =
                    () -> IntStream.iterate(0, from -> from < hits.size(), from -> from + PART)
                            .mapToObj(from -> entries(hits.subList(from, Math.min(from + PART, hits.size())), here))
                            .iterator();
            return new AsOfAnswer<>(parts, at.asOf());
        });
    }

    private static BitemporalPoint pinned(ReadPoint at) {
        return at.position() == 0
                ? new BitemporalPoint(at.asOf().validAt(), null)
                : new BitemporalPoint(at.asOf().validAt(), new KnownAt.Position(at.position()));
    }

    private List<DirectiveEntry> entries(List<Selection.Hit<ListedDirective>> hits, BitemporalPoint here) {
        Map<String, UncertainAnswer<DirectiveCard>> cards = new HashMap<>();
        registers
                .directives(hits.stream().map(hit -> hit.entry().id()).toList(), here)
                .forEach(card -> cards.put(card.said().directiveId(), card));
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(cards.get(hit.entry().id()))
                        .map(card ->
                                new DirectiveEntry(card, hit.match() == Match.DEFINITE ? null : Certainty.POSSIBLE)))
                .toList();
    }
}
