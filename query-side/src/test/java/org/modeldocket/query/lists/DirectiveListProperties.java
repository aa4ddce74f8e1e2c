package org.modeldocket.query.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.lists.faceted.FacetValue;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.search.SearchItem;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.query.search.SearchedWords;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Over random records: a list has the directives that the fold says, its total is the length of its walk, and so are the counts of its facets. */
class DirectiveListProperties {
    private static final int RELEASES = 10;
    private static final int FACTS = 200;
    private static final int QUERIES = 40;

    private final Random random = new Random(16);
    private final RandomQueries queries = new RandomQueries(random);

    @Test
    void listsAreWhatTheFoldSays(@TempDir Path directory) {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            List<RandomLife> lives = new ArrayList<>();
            int told = 0;
            for (int i = 0; i < RELEASES; i++) {
                RandomLife life = new RandomLife(new ReleaseId("case-" + i), "c" + i / 4, random);
                lives.add(life);
                record.tell(life.releaseId(), queries.varied(life.registered(++told)));
            }
            for (int i = 0; i < FACTS; i++) {
                RandomLife life = lives.get(random.nextInt(RELEASES));
                record.tell(life.releaseId(), queries.varied(life.next(++told)));
            }
            DirectiveListQuestions lists = views.caughtUp().the(DirectiveListQuestions.class);
            SearchedWords searched = new SearchedWords(views);
            for (int i = 0; i < QUERIES; i++) {
                ReleaseQuery query = conditions(queries.next());
                int known = random.nextInt(3) == 0 ? told : 1 + random.nextInt(told);
                BitemporalPoint clocks = new BitemporalPoint(
                        random.nextBoolean() ? null : ValidAt.parse(queries.day()), new KnownAt.Position(known));
                Map<String, Boolean> expected =
                        new ListOracle(query, clocks).directives(record.told().subList(0, known));
                if (query.words() != null) {
                    expected = SearchedWords.both(
                            expected,
                            searched.found(query.words(), clocks, item -> directive(item, record)),
                            query.definiteOnly());
                }
                assertThat(walk(lists, query, clocks))
                        .as("%s at %s", query, clocks)
                        .isEqualTo(expected);
            }
        }
    }

    /** The directive that was found, or that a statement issues which was found. */
    private static @Nullable String directive(SearchItem item, MemoryRecord record) {
        return item.kind() == SearchKind.DIRECTIVE
                ? item.id()
                : item.position() != null
                                && record.told()
                                                .get((int) (item.position() - 1))
                                                .fact()
                                        instanceof DirectiveIssued issued
                        ? issued.directiveId().value()
                        : null;
    }

    /** Those of directives among random conditions of releases. */
    private static ReleaseQuery conditions(ReleaseQuery random) {
        Map<ListFacet, Set<String>> filters = new EnumMap<>(ListFacet.class);
        filters.putAll(random.filters());
        filters.keySet().retainAll(ListFacet.OF_DIRECTIVES);
        return new ReleaseQuery(
                filters,
                random.words(),
                Set.of(),
                random.occurred(),
                SequenceCondition.NONE,
                random.definiteOnly(),
                random.order(),
                ListFacet.OF_DIRECTIVES);
    }

    private Map<String, Boolean> walk(DirectiveListQuestions lists, ReleaseQuery conditions, BitemporalPoint clocks) {
        DirectiveOrder order = new DirectiveOrder(
                DirectiveOrder.Column.values()[random.nextInt(DirectiveOrder.Column.values().length)],
                random.nextBoolean());
        DirectiveQuery query = new DirectiveQuery(conditions, order);
        int limit = 1 + random.nextInt(8);
        Map<String, Boolean> walked = new LinkedHashMap<>();
        String cursor = null;
        do {
            var list = lists.directives(query, clocks, new PageRequest(limit, cursor))
                    .answer();
            Page<DirectiveEntry> page = list.page();
            assertThat(page.before()).isEqualTo(walked.size());
            for (DirectiveEntry entry : page.items()) {
                assertThat(walked.put(entry.directive().said().directiveId(), entry.match() == null))
                        .isNull();
            }
            if (cursor == null) {
                list.facets()
                        .forEach((facet, counts) -> counts.values()
                                .forEach(value -> assertThat((long) value.count())
                                        .as("%s of %s", value, facet)
                                        .isEqualTo(total(lists, with(conditions, facet, value), order, clocks))));
            }
            cursor = page.cursor();
            if (cursor == null) {
                assertThat(page.total()).isEqualTo(walked.size());
            }
        } while (cursor != null);
        return walked;
    }

    private static long total(
            DirectiveListQuestions lists, ReleaseQuery conditions, DirectiveOrder order, BitemporalPoint clocks) {
        return lists.directives(new DirectiveQuery(conditions, order), clocks, new PageRequest(1, null))
                .answer()
                .page()
                .total();
    }

    private static ReleaseQuery with(ReleaseQuery query, ListFacet facet, FacetValue value) {
        Map<ListFacet, Set<String>> filters = new EnumMap<>(ListFacet.class);
        filters.putAll(query.filters());
        filters.put(facet, Set.of(value.value()));
        return new ReleaseQuery(
                filters,
                query.words(),
                query.succeeds(),
                query.occurred(),
                query.sequence(),
                query.definiteOnly(),
                query.order(),
                Set.of());
    }
}
