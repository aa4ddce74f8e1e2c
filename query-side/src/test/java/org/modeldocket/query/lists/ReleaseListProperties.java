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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.lists.faceted.FacetCounts;
import org.modeldocket.query.lists.faceted.FacetValue;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.search.SearchItem;
import org.modeldocket.query.search.SearchedWords;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Over random records: a list has the releases that the fold says, its total is the length of its walk, and so are the counts of its facets. */
class ReleaseListProperties {
    private static final int RELEASES = 12;
    private static final int FACTS = 220;
    private static final int QUERIES = 50;
    private final Random random = new Random(15);
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
            ReleaseListQuestions lists = views.caughtUp().the(ReleaseListQuestions.class);
            SearchedWords searched = new SearchedWords(views);
            int words = 0;
            for (int i = 0; i < QUERIES; i++) {
                ReleaseQuery query = queries.next();
                BitemporalPoint clocks = clocks(record);
                Map<String, Boolean> walked = walk(lists, query, clocks);
                Map<String, Boolean> expected = new ListOracle(query, clocks).releases(known(record, clocks));
                if (query.words() != null) {
                    expected = SearchedWords.both(
                            expected,
                            searched.found(query.words(), clocks, SearchItem::releaseId),
                            query.definiteOnly());
                    words += expected.size();
                }
                assertThat(walked).as("%s at %s", query, clocks).isEqualTo(expected);
                facets(lists, query, clocks);
            }
            assertThat(words).isPositive();
        }
    }

    private static List<RecordedFact> known(MemoryRecord record, BitemporalPoint clocks) {
        long position = clocks.knownAt() instanceof KnownAt.Position known ? known.position() : Long.MAX_VALUE;
        return record.told().stream()
                .filter(fact -> fact.position() <= position)
                .toList();
    }

    private BitemporalPoint clocks(MemoryRecord record) {
        return new BitemporalPoint(
                random.nextBoolean() ? null : ValidAt.parse(queries.day()),
                random.nextInt(3) == 0
                        ? null
                        : new KnownAt.Position(1 + random.nextInt(record.told().size())));
    }

    private Map<String, Boolean> walk(ReleaseListQuestions lists, ReleaseQuery query, BitemporalPoint clocks) {
        int limit = 1 + random.nextInt(8);
        Map<String, Boolean> walked = new LinkedHashMap<>();
        long total = 0;
        String cursor = null;
        do {
            Page<ReleaseEntry> page = lists.releases(query, clocks, new PageRequest(limit, cursor))
                    .answer()
                    .page();
            assertThat(page.before()).isEqualTo(walked.size());
            for (ReleaseEntry entry : page.items()) {
                assertThat(walked.put(entry.release().said().releaseId(), entry.match() == null))
                        .isNull();
            }
            total = page.total();
            cursor = page.cursor();
        } while (cursor != null);
        assertThat(total).isEqualTo(walked.size());
        return walked;
    }

    /** Each count is that of the list with the value in place of what the query asks of that facet. */
    private static void facets(ReleaseListQuestions lists, ReleaseQuery query, BitemporalPoint clocks) {
        Map<ListFacet, FacetCounts> counts = counted(lists, query, ListFacet.OF_RELEASES, clocks);
        counts.forEach((facet, count) -> count.values().forEach(value -> {
            Map<ListFacet, Set<String>> filters = new EnumMap<>(ListFacet.class);
            filters.putAll(query.filters());
            filters.put(facet, Set.of(value.value()));
            long listed = total(lists, with(query, filters, query.definiteOnly(), Set.of()), clocks);
            assertThat((long) value.count()).as("%s of %s", value, facet).isEqualTo(listed);
            assertThat((long) value.definite()).isEqualTo(total(lists, with(query, filters, true, Set.of()), clocks));
            assertThat(value.definite() + value.possible()).isEqualTo(value.count());
        }));
        if (!query.filters().containsKey(ListFacet.COMPANY)) {
            assertThat(counts.get(ListFacet.COMPANY).values().stream()
                            .mapToLong(FacetValue::count)
                            .sum())
                    .isEqualTo(total(lists, query, clocks));
        }
    }

    private static long total(ReleaseListQuestions lists, ReleaseQuery query, BitemporalPoint clocks) {
        return lists.releases(query, clocks, new PageRequest(1, null))
                .answer()
                .page()
                .total();
    }

    private static Map<ListFacet, FacetCounts> counted(
            ReleaseListQuestions lists, ReleaseQuery query, Set<ListFacet> facets, BitemporalPoint clocks) {
        return lists.releases(
                        with(query, query.filters(), query.definiteOnly(), facets), clocks, new PageRequest(1, null))
                .answer()
                .facets();
    }

    private static ReleaseQuery with(
            ReleaseQuery query, Map<ListFacet, Set<String>> filters, boolean definiteOnly, Set<ListFacet> facets) {
        return new ReleaseQuery(
                filters,
                query.words(),
                query.succeeds(),
                query.occurred(),
                query.sequence(),
                definiteOnly,
                query.order(),
                facets);
    }
}
