package org.modeldocket.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.compare.CompareQuestions.PeerPage;
import org.modeldocket.query.compare.compared.Alignment;
import org.modeldocket.query.compare.compared.Aspect;
import org.modeldocket.query.compare.compared.ComparedAspect;
import org.modeldocket.query.compare.compared.Comparison;
import org.modeldocket.query.compare.peers.PeerCriterion;
import org.modeldocket.query.compare.peers.PeerEntry;
import org.modeldocket.query.lists.RandomQueries;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Over random records: like cases are those that a fold of each case finds, and a comparison agrees with the cases themselves. */
class PeersProperties {
    private static final int RELEASES = 12;
    private static final int FACTS = 180;
    private static final int QUERIES = 60;
    private static final List<PeerCriterion> CRITERIA = List.of(
            PeerCriterion.QUARTER,
            PeerCriterion.TREATMENT,
            PeerCriterion.FORCE,
            PeerCriterion.INSTRUMENT,
            PeerCriterion.COMPANY,
            PeerCriterion.FAMILY);

    private final Random random = new Random(151);
    private final RandomQueries queries = new RandomQueries(random);

    @Test
    void peersAreWhatTheFoldSays(@TempDir Path directory) {
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
            CompareQuestions compare = views.caughtUp().the(CompareQuestions.class);
            Map<String, CaseHistory> cases = new TreeMap<>();
            record.told().stream()
                    .map(fact -> fact.releaseId().value())
                    .distinct()
                    .forEach(id -> cases.put(id, history(record, id)));
            for (int i = 0; i < QUERIES; i++) {
                Set<PeerCriterion> by = EnumSet.of(CRITERIA.get(random.nextInt(CRITERIA.size())));
                CRITERIA.stream().filter(c -> random.nextInt(4) == 0).forEach(by::add);
                BitemporalPoint clocks =
                        new BitemporalPoint(random.nextBoolean() ? null : ValidAt.parse(queries.day()), null);
                String of = "case-" + random.nextInt(RELEASES);
                assertThat(walk(compare, of, by, clocks))
                        .as("%s by %s at %s", of, by, clocks)
                        .isEqualTo(expected(cases, of, by, clocks.day()));
                agrees(compare, of, clocks, cases);
            }
        }
    }

    private static CaseHistory history(MemoryRecord record, String id) {
        return CaseHistory.of(record.told().stream()
                .filter(fact -> fact.releaseId().value().equals(id))
                .toList());
    }

    private Map<String, Boolean> walk(
            CompareQuestions compare, String of, Set<PeerCriterion> by, BitemporalPoint clocks) {
        Map<String, Boolean> walked = new TreeMap<>();
        PeerPage page;
        String cursor = null;
        do {
            page = compare.peers(new ReleaseId(of), by, false, clocks, new PageRequest(1 + random.nextInt(5), cursor))
                    .orElseThrow()
                    .answer();
            for (PeerEntry entry : page.page().items()) {
                assertThat(walked.put(entry.release().said().releaseId(), entry.match() == null))
                        .isNull();
            }
            cursor = page.page().cursor();
        } while (cursor != null);
        assertThat(page.page().total()).isEqualTo(walked.size());
        assertThat(page.possible())
                .isEqualTo(walked.values().stream().filter(certain -> !certain).count());
        return walked;
    }

    /** By the ids of those that are like it; true where they certainly are. */
    private static Map<String, Boolean> expected(
            Map<String, CaseHistory> cases, String of, Set<PeerCriterion> by, LocalDate day) {
        Map<String, Boolean> expected = new TreeMap<>();
        cases.forEach((id, other) -> {
            if (!id.equals(of) && by.stream().allMatch(c -> shares(c, cases.get(of), other, day, false))) {
                expected.put(id, by.stream().allMatch(c -> shares(c, cases.get(of), other, day, true)));
            }
        });
        return expected;
    }

    private static boolean shares(
            PeerCriterion by, @Nullable CaseHistory one, CaseHistory other, LocalDate day, boolean surely) {
        Set<String> values = new HashSet<>(values(by, Objects.requireNonNull(one), day, surely));
        values.retainAll(values(by, other, day, surely));
        return !values.isEmpty();
    }

    private static Set<String> values(PeerCriterion by, CaseHistory of, LocalDate day, boolean surely) {
        ValidTimeSlice slice = of.validAt(day).marked();
        List<CaseFile> files = surely ? List.of(slice.definite()) : List.of(slice.definite(), slice.possible());
        Set<String> values = new HashSet<>();
        switch (by) {
            case QUARTER -> values.addAll(quarters(of, slice, surely));
            case COMPANY -> values.add(of.registration().company().id().value());
            case FAMILY -> Stream.ofNullable(of.registration().family()).forEach(family -> values.add(family.value()));
            case TREATMENT, FORCE ->
                files.stream()
                        .flatMap(file -> file.treatments().stream())
                        .filter(period ->
                                by == PeerCriterion.TREATMENT || period.kind().directive())
                        .forEach(period -> values.add(period.kind().name()));
            case INSTRUMENT ->
                files.forEach(file -> file.directives()
                        .forEach(d -> values.add(d.terms().instrument().name())));
            case AGENCY, JURISDICTION -> throw new IllegalArgumentException("not here");
        }
        return values;
    }

    /** Surely: the one quarter of the first day, where there is only one. Else all that it may lie in, far ends cut off. */
    private static Set<String> quarters(CaseHistory of, ValidTimeSlice slice, boolean surely) {
        boolean isSubmitted = Stream.of(slice.definite(), slice.possible())
                .flatMap(file -> file.treatments().stream())
                .anyMatch(period -> period.kind() == Treatment.REVIEW);
        Function<CaseFile, List<Interval>> begun = file -> file.treatments().stream()
                .filter(period -> !isSubmitted || period.kind() == Treatment.REVIEW)
                .map(period -> began(period, PeriodBounds.of(of)))
                .toList();
        List<Interval> certain = begun.apply(slice.definite());
        List<Interval> all = Stream.concat(certain.stream(), begun.apply(slice.possible()).stream())
                .toList();
        if (all.isEmpty() || surely && certain.isEmpty()) {
            return Set.of();
        }
        long earliest = all.stream()
                .mapToLong(days -> month(days.earliest(), 2000))
                .min()
                .orElseThrow();
        long latest = (certain.isEmpty() ? all : certain)
                .stream().mapToLong(days -> month(days.latest(), 2050)).min().orElseThrow();
        Set<String> quarters = new HashSet<>();
        for (long quarter = earliest / 3; quarter <= latest / 3; quarter++) {
            quarters.add("q" + quarter);
        }
        return surely && quarters.size() > 1 ? Set.of() : quarters;
    }

    private static long month(@Nullable LocalDate day, int open) {
        return day == null ? open * 12L : day.getYear() * 12L + day.getMonthValue() - 1;
    }

    private static Interval began(TreatmentPeriod period, Map<?, PeriodBounds> bounds) {
        return PeriodBounds.within(bounds.get(period.openedBy()), period.from(), period.to())
                .began();
    }

    /** What is compared of a release is what its case says on that day. */
    private static void agrees(
            CompareQuestions compare, String of, BitemporalPoint clocks, Map<String, CaseHistory> cases) {
        String other = of.equals("case-0") ? "case-1" : "case-0";
        Comparison comparison =
                compare.compare(List.of(new ReleaseId(of), new ReleaseId(other)), Alignment.CALENDAR, clocks);
        for (int i = 0; i < 2; i++) {
            String id = i == 0 ? of : other;
            CaseHistory history = Objects.requireNonNull(cases.get(id));
            ValidTimeSlice slice = history.validAt(clocks.day()).marked();
            assertThat(values(comparison, Aspect.STANDING, i))
                    .isEqualTo(names(slice.definite().standings()));
            for (boolean surely : new boolean[] {true, false}) {
                Set<String> expected = values(PeerCriterion.TREATMENT, history, clocks.day(), surely);
                assertThat(treatments(comparison, i, surely))
                        .as("%s at %s", id, clocks)
                        .isEqualTo(expected);
            }
        }
    }

    private static Set<String> names(Collection<? extends Enum<?>> all) {
        Set<String> names = new HashSet<>();
        all.forEach(one -> names.add(one.name()));
        return names;
    }

    private static Set<String> values(Comparison comparison, Aspect aspect, int release) {
        Set<String> values = new HashSet<>();
        comparison.differences().stream()
                .filter(row -> row.aspect() == aspect)
                .flatMap(row -> row.releases().get(release).values().stream())
                .forEach(value -> values.add(value.value()));
        return values;
    }

    private static Set<String> treatments(Comparison comparison, int release, boolean surely) {
        Set<String> values = new HashSet<>();
        for (ComparedAspect row : comparison.differences()) {
            if (row.aspect() == Aspect.TREATMENT) {
                row.releases().get(release).values().stream()
                        .filter(value -> !surely || value.certainty() == null)
                        .forEach(value -> values.add(value.value()));
            }
        }
        return values;
    }
}
