package org.modeldocket.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ListQueryReader;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.statistics.overdue.OverdueAnswer;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.mock.web.MockHttpServletRequest;

/** Over random records, what is overdue is what a plain second way finds in the raw facts; a table has what the pages have. */
class OverdueProperties {
    private static final int RELEASES = 10;
    private static final int FACTS = 220;
    private static final int MOMENTS = 40;
    private static final List<String> DAYS =
            List.of("2025-12-31", "2026-01-20", "2026-02-28", "2026-03-06", "2026-03-31", "2026-05-01", "2027-02-01");
    private static final List<String> DUE =
            List.of("2026-01-15", "2026-02", "2026-03-05", "2026-03", "2026-04~", "../2026-03", "2026-04/..", "2026");
    private final Random random = new Random(31);

    @Test
    void overdueIsWhatTheFoldSays(@TempDir Path directory) {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            tell(record);
            StatisticsStore statistics = views.caughtUp().the(StatisticsStore.class);
            int definite = 0;
            int possible = 0;
            for (int i = 0; i < MOMENTS; i++) {
                String day = any(DAYS);
                int position = 1 + random.nextInt(record.told().size());
                BitemporalPoint clocks = new BitemporalPoint(ValidAt.parse(day), new KnownAt.Position(position));
                List<RecordedFact> known = record.told().subList(0, position);
                Map<String, String> expected = OverdueOracle.overdue(known, LocalDate.parse(day));
                OverdueAnswer first = page(statistics, clocks, null, false);
                assertThat(walk(statistics, clocks, record))
                        .as("%s at %s", day, position)
                        .isEqualTo(expected);
                assertThat(first.total()).isEqualTo(expected.size());
                assertThat(first.definite() + first.possible()).isEqualTo(expected.size());
                definite += first.definite();
                possible += first.possible();
            }
            assertThat(definite).isGreaterThan(50);
            assertThat(possible).isGreaterThan(50);
        }
    }

    private void tell(MemoryRecord record) {
        List<RandomLife> lives = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < RELEASES; i++) {
            RandomLife life = new RandomLife(new ReleaseId("case-" + i), "c" + i / 4, random);
            lives.add(life);
            record.tell(life.releaseId(), life.registered(++told));
        }
        for (int i = 0; i < FACTS; i++) {
            RandomLife life = any(lives);
            record.tell(life.releaseId(), due(life.next(++told)));
        }
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private PlannedDate day() {
        return PlannedDate.of(EdtfDate.parse(any(DUE)));
    }

    /** The fact, with a day by which something is due. */
    private ReleaseFact due(ReleaseFact fact) {
        return switch (fact) {
            case DirectiveIssued d ->
                new DirectiveIssued(
                        d.factId(),
                        d.occurred(),
                        d.citations(),
                        d.note(),
                        d.sameHappeningAs(),
                        d.directiveId(),
                        d.agencies(),
                        d.instrument(),
                        d.force(),
                        d.measures(),
                        d.audience(),
                        d.title(),
                        day(),
                        d.effectiveFrom(),
                        d.jurisdiction(),
                        d.form(),
                        d.publicity(),
                        d.identifiers(),
                        d.legalBasis(),
                        d.penalty());
            case PreviewGranted p ->
                new PreviewGranted(
                        p.factId(),
                        p.occurred(),
                        p.citations(),
                        p.note(),
                        p.sameHappeningAs(),
                        p.previewId(),
                        p.grantedBy(),
                        p.agencies(),
                        p.customerByCustomer(),
                        day(),
                        p.audience());
            case PreviewExtended p ->
                new PreviewExtended(
                        p.factId(), p.occurred(), p.citations(), p.note(), p.sameHappeningAs(), p.previewId(), day());
            case TargetDateAnnounced t ->
                new TargetDateAnnounced(
                        t.factId(),
                        t.occurred(),
                        t.citations(),
                        t.note(),
                        t.sameHappeningAs(),
                        any(List.of(Step.values())),
                        day(),
                        t.announcedBy());
            default -> fact;
        };
    }

    private OverdueAnswer page(
            StatisticsStore statistics, BitemporalPoint clocks, String cursor, boolean soonestFirst) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        PagedStatistic<OverdueAnswer> page = statistics.page(new OverdueQuestion(
                new StatisticsRequest(
                        ListQueryReader.releases(request::getParameterValues, ReadParameters.of(request)),
                        clocks,
                        new PageRequest(7, cursor),
                        Map.of()),
                soonestFirst));
        return page.body().apply(page.page().cursor());
    }

    private Map<String, String> walk(StatisticsStore statistics, BitemporalPoint clocks, MemoryRecord record) {
        Map<String, Long> positions = new TreeMap<>();
        record.told().forEach(fact -> positions.put(fact.fact().factId().toString(), fact.position()));
        Map<String, String> walked = new TreeMap<>();
        String cursor = null;
        do {
            OverdueAnswer page = page(statistics, clocks, cursor, false);
            page.items().forEach(item -> {
                long opened = positions.get(item.factIds().getFirst());
                assertThat(walked.put(
                                "%s/%010d".formatted(item.releaseId(), opened),
                                (item.overdue() == null ? "DEFINITE " : "POSSIBLE ")
                                        + item.due().earliest() + " "
                                        + item.due().latest()))
                        .isNull();
            });
            cursor = page.next();
        } while (cursor != null);
        OverdueAnswer soonest = page(statistics, clocks, null, true);
        assertThat(soonest.total()).isEqualTo(walked.size());
        assertThat(soonest.items())
                .extracting(item ->
                        item.due().latest() == null ? LocalDate.MAX : item.due().latest())
                .isSorted();
        return walked;
    }
}
