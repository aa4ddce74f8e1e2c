package org.modeldocket.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.lists.held.HeldReleases;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.statistics.PlantedRecord.Days;
import org.modeldocket.query.statistics.PlantedRecord.RawCase;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.query.statistics.selected.SelectedReleases;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * The planted record, told as facts in no order of the releases, some wrong at first and corrected or retracted: each statistic of
 * the views is what a plain second way finds in what the sources say. {@code -Dmodeldocket.long=true}: 20,000 releases and 250,000
 * facts.
 */
class PlantedViewsTest {
    private static final boolean LONG = Boolean.getBoolean("modeldocket.long");
    private static final int RELEASES = LONG ? 20_000 : 400;
    private static final int FACTS = LONG ? 250_000 : 5_000;

    /** A fact with its place among those of its release, and one by chance. */
    private record Told(String release, int order, double place, ReleaseFact fact) {}

    private final Random random = new Random(74);
    private final List<Told> told = new ArrayList<>();
    private long last;

    @Test
    void statisticsOfTheViewsAreThoseOfTheSources(@TempDir Path directory) {
        List<RawCase> cases = new PlantedRecord().cases(RELEASES);
        cases.forEach(this::tell);
        while (told.size() < FACTS) {
            RawCase of = cases.get(random.nextInt(RELEASES));
            tell(of, Facts.nothingFound(++last, "2026-09-01"));
        }
        told.sort(Comparator.comparingInt(Told::order).thenComparingDouble(Told::place));
        try (MemoryRecord record = new MemoryRecord()) {
            told.forEach(one -> record.tell(new ReleaseId(one.release()), one.fact()));
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                List<ListedRelease> listed = views.caughtUp()
                        .the(ViewsDatabase.class)
                        .live()
                        .at(
                                BitemporalPoint.NOW,
                                at -> views.the(HeldReleases.class).at(at));
                assertThat(listed).hasSize(RELEASES);
                SelectedReleases all = PlantedRecord.listed(listed, Map.of(), PlantedRecord.TODAY);
                PlantedRatesTest.rates(all, cases);
                for (WaitStep step : WaitStep.values()) {
                    PlantedWaitsTest.waits(all, step, cases);
                }
                for (SpanLength per : SpanLength.values()) {
                    PlantedRatesTest.beginnings(all, per, cases);
                }
            }
        }
    }

    private void tell(RawCase of, ReleaseFact fact) {
        int order = told.isEmpty() || !told.getLast().release().equals(of.id())
                ? 100
                : told.getLast().order() + 1;
        told.add(new Told(of.id(), order, random.nextDouble(), fact));
    }

    private void tell(RawCase of) {
        told.add(new Told(of.id(), 0, random.nextDouble(), Facts.registered(++last, of.company(), of.company())));
        say(of, Treatment.REVIEW, Facts::submitted);
        say(of, Treatment.DIRECTIVE_BINDING, (n, day) -> Facts.issued(n, day, "order-" + of.id(), Force.BINDING));
        say(of, Treatment.DIRECTIVE_REQUESTED, (n, day) -> Facts.issued(n, day, "order-" + of.id(), Force.REQUESTED));
        say(
                of,
                Treatment.SUSPENSION,
                (n, day) -> Facts.suspended(n, day, "s-" + of.id(), Audience.of(Audience.Kind.FOREIGN_NATIONALS)));
        if (of.restored() != null) {
            tell(of, Facts.restored(++last, edtf(of.restored()), "s-" + of.id()));
        }
        say(of, Treatment.GENERAL_RELEASE, Facts::released);
        if (random.nextInt(20) == 0 && of.begun().get(Treatment.DIRECTIVE_BINDING) == null) {
            tell(of, Facts.issued(++last, "2025-05-05", "mistaken-" + of.id(), Force.BINDING));
            tell(of, Facts.retracted(last + 1, last));
            last++;
        }
    }

    private interface Said {
        ReleaseFact on(long n, String day);
    }

    /** What the sources say; now and then it was first recorded of another day. */
    private void say(RawCase of, Treatment kind, Said fact) {
        @Nullable Days days = of.begun().get(kind);
        if (days == null) {
            return;
        }
        long n = ++last;
        boolean corrected = random.nextInt(15) == 0;
        tell(of, fact.on(n, corrected ? "2025-02" : edtf(days)));
        if (corrected) {
            tell(of, Facts.corrected(++last, fact.on(n, edtf(days))));
        }
    }

    private static String edtf(Days days) {
        return days.earliest().equals(days.latest())
                ? days.earliest().toString()
                : YearMonth.from(days.earliest()).toString();
    }
}
