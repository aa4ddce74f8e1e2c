package org.modeldocket.query.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.CaseOrder;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.answers.Window;
import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.dossier.ReleaseDossier;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.ReleaseId;

/**
 * Random histories, late, imprecise and not even plausible, told in lots of random size: the views fed live, the views rebuilt,
 * and the fold run over the facts from scratch agree.
 */
class RandomHistoriesProperties {
    private static final List<String> DATES = List.of(
            "2025",
            "2026",
            "2026-01",
            "2026-03-05",
            "2026-03-XX",
            "2026-04~",
            "2026-02/2026-05",
            "../2026-03",
            "2026-04/..");
    private static final int RELEASES = 4;

    private static Path directory = Path.of("");
    private static MemoryRecord record = new MemoryRecord();
    private static RunningViews views;
    private static int told;
    private static int run;

    @BeforeContainer
    static void start() throws IOException {
        directory = Files.createTempDirectory("views");
        views = new RunningViews(directory, record.feed());
    }

    @AfterContainer
    static void rebuiltRowsAreTheLiveOnes() throws IOException {
        try (MemoryRecord open = record;
                RunningViews running = views) {
            var live = running.caughtUp().rows();
            assertThat(live.get("timeline_fact"))
                    .hasSize(told)
                    .hasSize(open.told().size());
            assertThat(running.rebuilt().rows()).isEqualTo(live);
            Views.ALL.forEach(
                    view -> assertThat(running.processors().deadLetters(view)).isZero());
        }
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    @Property(tries = 60)
    void theViewsAreTheFold(@ForAll long seed) {
        Random random = new Random(seed);
        List<ReleaseId> releases = new ArrayList<>();
        run++;
        for (int i = 0; i < RELEASES; i++) {
            releases.add(new ReleaseId("case-" + run + "-" + i));
            record.tell(releases.get(i), Facts.registered(++told));
        }
        for (int lot = random.nextInt(6); lot >= 0; lot--) {
            for (int i = random.nextInt(12); i >= 0; i--) {
                record.tell(releases.get(random.nextInt(RELEASES)), fact(++told, random));
            }
            if (random.nextBoolean()) {
                views.caughtUp();
            }
        }
        views.caughtUp();
        releases.forEach(RandomHistoriesProperties::compare);
    }

    private static void compare(ReleaseId releaseId) {
        List<RecordedFact> facts = record.told().stream()
                .filter(f -> f.releaseId().equals(releaseId))
                .toList();
        CaseHistory fold = CaseHistory.of(facts);
        var guessed = CaseOrder.guessed(facts);
        List<String> timeline = views
                .the(TimelineQuestions.class)
                .facts(releaseId, Clocks.NOW, new Window(Window.MOST, null))
                .orElseThrow()
                .answer()
                .items()
                .stream()
                .map(f -> f.sequence() + " " + f.position() + " " + f.orderCertain() + " " + f.fact())
                .toList();
        assertThat(timeline)
                .isEqualTo(each(
                        fold.ordered(),
                        f -> f.sequence() + " " + f.position() + " " + !guessed.contains(f.sequence()) + " "
                                + f.fact()));
        ReleaseDossier dossier =
                views.the(DossierQuestions.class).release(releaseId).orElseThrow();
        assertThat(dossier.sequence()).isEqualTo(fold.sequence());
        assertThat(dossier.position()).isEqualTo(fold.position());
        assertThat(dossier.standing()).isEqualTo(fold.file().standing());
        assertThat(each(dossier.treatments(), t -> t.kind() + t.subject() + t.from() + t.to() + t.open() + t.factIds()))
                .isEqualTo(each(
                        fold.file().treatments(),
                        t -> t.kind()
                                + t.subject()
                                + When.of(t.from())
                                + When.orNull(t.to())
                                + t.open()
                                + t.factIds()));
        assertThat(each(dossier.directives(), d -> d.directiveId() + d.force() + d.inForce() + d.factIds()))
                .isEqualTo(each(
                        List.copyOf(fold.file().directives()),
                        d -> d.directiveId().value() + d.force() + (d.lifted() == null) + d.factIds()));
        assertThat(each(dossier.customers(), c -> c.previewId() + c.status() + c.factIds()))
                .isEqualTo(each(
                        List.copyOf(fold.file().customers()), c -> c.previewId().value() + c.status() + c.factIds()));
    }

    private static <T> List<String> each(List<T> all, Function<T, String> say) {
        return all.stream().map(say).toList();
    }

    private static ReleaseFact fact(int n, Random random) {
        String date = DATES.get(random.nextInt(DATES.size()));
        String id = random.nextBoolean() ? "a" : "b";
        Force force = Force.values()[random.nextInt(3)];
        return switch (random.nextInt(16)) {
            case 0 -> Facts.submitted(n, date);
            case 1 -> Facts.evaluated(n, date, SampleFacts.AGENCY);
            case 2 -> Facts.issued(n, date, id, force);
            case 3 -> Facts.amended(n, date, id, force);
            case 4 -> Facts.lifted(n, date, id);
            case 5 -> Facts.responded(n, date, id);
            case 6 -> Facts.suspended(n, date, id);
            case 7 -> Facts.restored(n, date, id);
            case 8 -> Facts.granted(n, date, id);
            case 9 -> Facts.extended(n, date, id);
            case 10 -> Facts.ended(n, date, id);
            case 11 -> Facts.approved(n, date, id, "Acme");
            case 12 -> Facts.revoked(n, date, id, "Acme");
            case 13 -> Facts.denied(n, date, id, "Acme");
            case 14 -> Facts.released(n, date);
            default -> Facts.withdrawn(n, date);
        };
    }
}
