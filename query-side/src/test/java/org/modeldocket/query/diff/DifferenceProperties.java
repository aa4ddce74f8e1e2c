package org.modeldocket.query.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.CaseOnDay;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.RandomFacts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.cases.CaseParts;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * Random histories of several releases, told in turn: what is said to have changed between two moments is what differs between
 * the folds that are run from nothing over the facts up to the one and up to the other.
 */
class DifferenceProperties {
    private static final int RELEASES = 3;
    private static final PageRequest WHOLE = new PageRequest(PageRequest.MOST, null);

    private static Path directory = Path.of("");
    private static final MemoryRecord record = new MemoryRecord();
    private static RunningViews views;
    private static int run;

    private record Share(int count, int possible, int open, int mayBeOpen) {}

    private record Of(String company, Treatment kind) {}

    private record Seen(Map<String, CaseFile> standings, Map<Of, Share> cells) {}

    @BeforeContainer
    static void start() throws IOException {
        directory = Files.createTempDirectory("views");
        views = new RunningViews(directory, record.feed());
    }

    @AfterContainer
    static void stop() throws IOException {
        views.close();
        record.close();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    @Property(tries = 50)
    void whatChangedIsWhatTheFoldsDifferIn(@ForAll("lives") List<List<ReleaseFact>> lives, @ForAll Random random) {
        long start = record.told().size();
        tell(lives, random);
        long end = record.told().size();
        views.caughtUp();
        for (int pair = 0; pair < 6; pair++) {
            long from = start + random.nextLong(end - start + 1);
            long to = from + random.nextLong(end - from + 1);
            ValidAt day = random.nextBoolean()
                    ? null
                    : ValidAt.parse(LocalDate.of(2025, 12, 25)
                            .plusDays(random.nextInt(400))
                            .toString());
            compare(from, to, day, random.nextBoolean() ? 0 : RELEASES);
        }
        compare(end, end, null, RELEASES);
    }

    private static void tell(List<List<ReleaseFact>> lives, Random random) {
        run++;
        List<List<ReleaseFact>> left = new ArrayList<>();
        lives.forEach(life -> left.add(new ArrayList<>(life)));
        while (left.stream().anyMatch(life -> !life.isEmpty())) {
            int one = random.nextInt(left.size());
            if (!left.get(one).isEmpty()) {
                record.tell(release(one), of(one, left.get(one).removeFirst()));
            }
        }
    }

    /** The last release is another company's. */
    private static ReleaseFact of(int n, ReleaseFact fact) {
        return n == RELEASES - 1 && fact instanceof ReleaseRegistered r
                ? new ReleaseRegistered(
                        r.factId(),
                        r.occurred(),
                        r.citations(),
                        r.note(),
                        new Company(new Slug("another"), new ShortText("Another")),
                        r.model(),
                        r.version(),
                        r.description(),
                        null,
                        null)
                : fact;
    }

    private static ReleaseId release(int n) {
        return new ReleaseId("case-" + run + "-" + n);
    }

    private static void compare(long from, long to, ValidAt day, int few) {
        LocalDate until = day == null ? ValidTimeSlices.END_OF_TIME : day.until();
        Range range = new Range(new KnownAt.Position(from), new KnownAt.Position(to), day);
        Difference found = new RecordDifference(
                        views.the(ViewsDatabase.class).live(),
                        views.the(DossierQuestions.class),
                        views.the(TreatmentQuestions.class),
                        few)
                .between(range, WHOLE);
        assertThat(found.from().position()).isEqualTo(from);
        assertThat(found.to().position()).isEqualTo(to);
        assertThat(found.items().stream().map(RecordedFactView::position).toList())
                .isEqualTo(record.told().stream()
                        .map(RecordedFact::position)
                        .filter(position -> position > from && position <= to)
                        .toList());
        Difference.Summary summary = found.summary();
        Seen before = fold(from, until);
        Seen after = fold(to, until);
        check(before, after, summary);
        if (from == to) {
            assertThat(summary.cells()).isEmpty();
            assertThat(summary.facts()).isEqualTo(new FactCounts(0, 0, 0, 0, 0));
        }
        compareCases(range, before, after);
    }

    private static void check(Seen before, Seen after, Difference.Summary summary) {
        List<ReleaseStandingChange> moved = after.standings().keySet().stream()
                .flatMap(id -> moved(id, before, after).stream())
                .toList();
        assertThat(summary.standings()).containsExactlyInAnyOrderElementsOf(moved);
        Set<Of> expected = new HashSet<>(before.cells().keySet());
        expected.addAll(after.cells().keySet());
        expected.removeIf(
                of -> Objects.equals(before.cells().get(of), after.cells().get(of)));
        for (CellChange cell : summary.cells()) {
            Of of = new Of(cell.company().id(), cell.treatment());
            assertThat(share(cell.before())).isEqualTo(before.cells().get(of));
            assertThat(share(cell.after())).isEqualTo(after.cells().get(of));
            assertThat(cell.before()).as("a cell in which nothing changed").isNotEqualTo(cell.after());
            expected.remove(of);
        }
        assertThat(expected).as("cells that changed untold").isEmpty();
    }

    private static void compareCases(Range range, Seen before, Seen after) {
        CaseComparison cases = new CaseComparison(views.the(ViewsDatabase.class), views.the(CaseHistories.class));
        for (int n = 0; n < RELEASES; n++) {
            String id = release(n).value();
            var found = cases.between(release(n), range, WHOLE);
            assertThat(found.isPresent()).isEqualTo(after.standings().containsKey(id));
            found.ifPresent(
                    difference -> assertThat(difference.summary().standings()).isEqualTo(moved(id, before, after)));
        }
    }

    private static List<ReleaseStandingChange> moved(String id, Seen before, Seen after) {
        CaseFile was = before.standings().get(id);
        CaseFile is = after.standings().get(id);
        boolean same = was != null
                && was.standing() == is.standing()
                && was.standings().equals(is.standings());
        return same
                ? List.of()
                : List.of(new ReleaseStandingChange(
                        id,
                        was == null ? null : was.standing(),
                        was == null ? null : CaseParts.severalOrNull(was.standings()),
                        is.standing(),
                        CaseParts.severalOrNull(is.standings())));
    }

    private static Share share(CellView cell) {
        return cell == null
                ? null
                : new Share(
                        cell.count(),
                        cell.possible() == null ? cell.count() : cell.possible(),
                        cell.open(),
                        cell.possiblyOpen() == null ? cell.open() : cell.possiblyOpen());
    }

    /** All cases of the record from nothing. */
    private static Seen fold(long position, LocalDate day) {
        Map<String, List<RecordedFact>> byRelease = record.told().stream()
                .filter(fact -> fact.position() <= position)
                .collect(Collectors.groupingBy(fact -> fact.releaseId().value()));
        Map<String, CaseFile> standings = new TreeMap<>();
        Map<Of, Share> cells = new HashMap<>();
        byRelease.forEach((release, facts) -> {
            CaseOnDay folded = CaseOnDay.of(CaseHistory.of(facts), day);
            String company = folded.definite().registration().company().id().value();
            standings.put(release, folded.definite());
            for (Treatment kind : Treatment.values()) {
                boolean definite = had(folded.definite(), kind, false);
                boolean possible = definite || had(folded.possible(), kind, false);
                boolean open = had(folded.definite(), kind, true);
                boolean mayBeOpen = had(folded.possible(), kind, true)
                        || folded.definite().treatments().stream().anyMatch(p -> p.kind() == kind && p.open());
                if (possible) {
                    cells.merge(
                            new Of(company, kind),
                            new Share(definite ? 1 : 0, 1, open ? 1 : 0, mayBeOpen ? 1 : 0),
                            (a, b) -> new Share(
                                    a.count() + b.count(),
                                    a.possible() + b.possible(),
                                    a.open() + b.open(),
                                    a.mayBeOpen() + b.mayBeOpen()));
                }
            }
        });
        return new Seen(standings, cells);
    }

    private static boolean had(CaseFile file, Treatment kind, boolean open) {
        for (TreatmentPeriod period : file.treatments()) {
            if (period.kind() == kind && (period.countedOpen() || !open)) {
                return true;
            }
        }
        return false;
    }

    @Provide
    Arbitrary<List<List<ReleaseFact>>> lives() {
        return RandomFacts.lives(10).list().ofSize(RELEASES);
    }
}
