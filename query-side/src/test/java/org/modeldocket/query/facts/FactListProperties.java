package org.modeldocket.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.lists.faceted.DaySpan;
import org.modeldocket.query.lists.faceted.FacetValue;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.search.SearchItem;
import org.modeldocket.query.search.SearchedWords;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Over random records: a list has the facts that the statements of the cases say, each once, and its total and its counts are those of its walk. */
class FactListProperties {
    private static final int RELEASES = 8;
    private static final int FACTS = 200;
    private static final int QUERIES = 40;
    private static final List<String> DAYS = List.of("2026-01-20", "2026-02", "2026-03-05", "2026-04", "2026");
    private static final List<String> TYPES =
            List.of("directive-issued", "fact-corrected", "submitted-for-review", "release-registered");

    private final Random random = new Random(15);

    @Test
    void listsAreWhatTheStatementsSay(@TempDir Path directory) {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            List<RandomLife> lives = new ArrayList<>();
            int told = 0;
            for (int i = 0; i < RELEASES; i++) {
                RandomLife life = new RandomLife(new ReleaseId("case-" + i), "c" + i / 3, random);
                lives.add(life);
                record.tell(life.releaseId(), life.registered(++told));
            }
            FactListQuestions lists = views.caughtUp().the(FactListQuestions.class);
            for (int i = 0; i < FACTS; i++) {
                RandomLife life = lives.get(random.nextInt(RELEASES));
                record.tell(life.releaseId(), life.next(++told));
                if (i % 50 == 0) {
                    views.searchable();
                    walk(lists, query(), new BitemporalPoint(null, null));
                }
            }
            SearchedWords searched = new SearchedWords(views.caughtUp());
            for (int i = 0; i < QUERIES; i++) {
                FactListQuery query = query();
                BitemporalPoint clocks = clocks(told);
                Map<Long, Boolean> expected = expected(query, clocks, record.told());
                if (query.words() != null) {
                    expected.keySet()
                            .retainAll(searched.found(query.words(), clocks, SearchItem::position)
                                    .keySet());
                }
                assertThat(walk(lists, query, clocks))
                        .as("%s at %s", query, clocks)
                        .containsExactlyEntriesOf(expected);
            }
        }
    }

    private FactListQuery query() {
        Map<ListFacet, Set<String>> filters = new EnumMap<>(ListFacet.class);
        if (random.nextInt(3) == 0) {
            filters.put(ListFacet.TYPE, Set.copyOf(List.of(any(TYPES), any(TYPES))));
        }
        if (random.nextInt(3) == 0) {
            filters.put(ListFacet.AGENCY, Set.of("agency-c" + random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            filters.put(ListFacet.COMPANY, Set.of("c" + random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            filters.put(ListFacet.YEAR, random.nextBoolean() ? Set.of("2026") : Set.of("2026", "2025"));
        }
        if (random.nextInt(5) == 0) {
            filters.put(ListFacet.ACTOR, random.nextInt(4) == 0 ? Set.of("nobody") : Set.of("tester", "nobody"));
        }
        return new FactListQuery(
                filters,
                SearchedWords.any(random),
                random.nextBoolean() ? null : DaySpan.of(ValidAt.parse(any(DAYS)), null),
                random.nextBoolean() ? 0 : random.nextInt(FACTS),
                random.nextInt(3) == 0,
                random.nextBoolean(),
                ListFacet.OF_FACTS);
    }

    private BitemporalPoint clocks(int last) {
        return new BitemporalPoint(
                random.nextBoolean() ? null : ValidAt.parse(any(DAYS)),
                random.nextBoolean() ? null : new KnownAt.Position(1 + random.nextInt(last)));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** By position, true where it certainly is in the list; in the order in which the pages have them. */
    private Map<Long, Boolean> walk(FactListQuestions lists, FactListQuery query, BitemporalPoint clocks) {
        int limit = 1 + random.nextInt(8);
        Map<Long, Boolean> walked = new LinkedHashMap<>();
        String cursor = null;
        do {
            var list =
                    lists.facts(query, clocks, new PageRequest(limit, cursor)).answer();
            Page<FactEntry> page = list.page();
            assertThat(page.before()).isEqualTo(walked.size());
            page.items()
                    .forEach(entry -> assertThat(walked.put(entry.fact().position(), entry.match() == null))
                            .isNull());
            cursor = page.cursor();
            if (cursor == null) {
                assertThat(page.total()).isEqualTo(walked.size());
            }
            if (!query.filters().containsKey(ListFacet.TYPE)) {
                assertThat(list.facets().get(ListFacet.TYPE).values().stream()
                                .mapToLong(FacetValue::count)
                                .sum())
                        .isEqualTo(page.total());
            }
        } while (cursor != null);
        return walked;
    }

    private static Map<Long, Boolean> expected(FactListQuery query, BitemporalPoint clocks, List<RecordedFact> record) {
        long known = clocks.knownAt() instanceof KnownAt.Position position ? position.position() : Long.MAX_VALUE;
        Map<Long, Boolean> expected = new TreeMap<>();
        record.stream()
                .filter(fact -> fact.position() <= known)
                .collect(Collectors.groupingBy(RecordedFact::releaseId))
                .values()
                .forEach(facts -> {
                    CaseHistory history = CaseHistory.of(facts);
                    String company = history.registration().company().id().value();
                    for (Statement statement : history.statements()) {
                        note(query, clocks, company, statement.original(), statement.says(), expected);
                    }
                    facts.stream()
                            .filter(fact -> fact.fact() instanceof RecordKeeping)
                            .forEach(fact -> note(query, clocks, company, fact, fact.fact(), expected));
                });
        return query.descending() ? ((TreeMap<Long, Boolean>) expected).descendingMap() : expected;
    }

    private static void note(
            FactListQuery query,
            BitemporalPoint clocks,
            String company,
            RecordedFact fact,
            ReleaseFact says,
            Map<Long, Boolean> expected) {
        Occurred occurred = says instanceof ReleaseRegistered ? null : says.occurred();
        LocalDate earliest = occurred == null ? null : occurred.bounds().earliest();
        LocalDate latest = occurred == null ? null : occurred.bounds().latest();
        boolean meets = fact.position() > query.after()
                && is(query, ListFacet.COMPANY, Set.of(company))
                && is(query, ListFacet.ACTOR, Set.of(fact.actor().subject()))
                && is(query, ListFacet.TYPE, Set.of(FactType.of(says).logicalName()))
                && is(
                        query,
                        ListFacet.AGENCY,
                        says.agencies().stream()
                                .map(agency -> agency.id().value())
                                .collect(Collectors.toSet()));
        boolean definitely = true;
        Set<String> years = query.filters().get(ListFacet.YEAR);
        if (years != null) {
            Set<String> possible = earliest == null || latest == null
                    ? Set.of()
                    : IntStream.rangeClosed(earliest.getYear(), latest.getYear())
                            .mapToObj(String::valueOf)
                            .collect(Collectors.toSet());
            meets &= possible.stream().anyMatch(years::contains);
            definitely &= years.containsAll(possible);
        }
        if (clocks.validAt() != null && occurred != null) {
            meets &= earliest == null || !earliest.isAfter(clocks.day());
            definitely &= latest != null && !latest.isAfter(clocks.day());
        }
        if (query.occurred() != null) {
            LocalDate first = LocalDate.ofEpochDay(query.occurred().first());
            meets &= occurred != null && (latest == null || !latest.isBefore(first));
            definitely &= earliest != null && !earliest.isBefore(first);
        }
        if (meets && (definitely || !query.definiteOnly())) {
            expected.put(fact.position(), definitely);
        }
    }

    private static boolean is(FactListQuery query, ListFacet facet, Set<String> values) {
        Set<String> wanted = query.filters().get(facet);
        return wanted == null || values.stream().anyMatch(wanted::contains);
    }
}
