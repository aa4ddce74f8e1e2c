package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.MYTHOS;
import static org.modeldocket.query.FoundingFacts.registered;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.Databases;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;

/** The projection on a real database: what comes twice, late, broken, or after a stop. */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ArgumentsSource(Databases.class)
class ProjectionTest {
    @Parameter
    private boolean postgres;

    @TempDir
    private Path directory;

    private Where where = new Where(Map.of());

    @BeforeEach
    void choose() {
        where = postgres ? Where.onPostgres() : Where.in(directory);
    }

    /** Also in a table that it reads for the first time. */
    @Test
    void aReaderSeesOneStateOfAllTables() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed())) {
            FoundingFacts.tell(record);
            LiveTables live = views.caughtUp().the(ViewsDatabase.class).live();
            live.snapshot().executeWithoutResult(reading -> {
                long position = new Checkpoint(live.jdbc()).read().position();
                record.tell(GPT, released(20, "2026-12"));
                views.caughtUp();
                assertThat(new Checkpoint(live.jdbc()).read().position()).isEqualTo(position);
                assertThat(live.jdbc().queryForObject("SELECT MAX(position) FROM timeline_fact", Long.class))
                        .isEqualTo(position);
            });
        }
    }

    @Test
    void whatIsDeliveredTwiceCountsOnce() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed())) {
            FoundingFacts.tell(record);
            Map<String, List<String>> once = views.caughtUp().rows();
            forgetPosition(views);
            views.projection().start();
            assertThat(views.caughtUp().rows()).isEqualTo(once);
            record.tell(GPT, released(20, "2026-12"));
            assertThat(views.caughtUp().count("timeline_fact")).isEqualTo(13);
            assertThat(views.projection().deadLetters()).isZero();
        }
    }

    private static void forgetPosition(RunningViews views) {
        views.projection().stop();
        assertThat(views.jdbc().update("UPDATE checkpoint SET position = 0")).isEqualTo(1);
    }

    @Test
    void aLateFactMovesTheRanksOfOthers() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed())) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"), submitted(2, "2026-03-01"), released(3, "2026-09-01"));
            assertThat(timeline(views.caughtUp(), GPT)).containsExactly("0 true", "1 true", "2 true");
            record.tell(GPT, issued(4, "2026-05-05", "d", Force.REQUESTED));
            assertThat(timeline(views.caughtUp(), GPT)).containsExactly("0 true", "1 true", "3 true", "2 true");
            record.tell(GPT, submitted(5, "2026-03"));
            assertThat(timeline(views.caughtUp(), GPT))
                    .containsExactly("0 true", "1 false", "4 false", "3 true", "2 true");
            assertThat(views.rows()).isEqualTo(views.rebuilt().rows());
        }
    }

    private static List<String> timeline(RunningViews views, ReleaseId releaseId) {
        List<FactView> facts = views.the(TimelineQuestions.class)
                .facts(releaseId, BitemporalPoint.NOW, PageRequest.first())
                .orElseThrow()
                .answer()
                .items();
        return facts.stream().map(f -> f.sequence() + " " + f.orderCertain()).toList();
    }

    @Test
    void aRestartGoesOnWhereTheViewsStand() {
        try (MemoryRecord record = new MemoryRecord()) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"), submitted(2, "2026"));
            try (RunningViews views = new RunningViews(where, record.feed())) {
                views.caughtUp();
            }
            record.tell(GPT, released(3, "2026-12"));
            record.tell(MYTHOS, registered(4, "Anthropic", "Mythos"));
            try (RunningViews views = new RunningViews(where, record.feed())) {
                Map<String, List<String>> rows = views.caughtUp().rows();
                assertThat(rows.get("timeline_fact")).hasSize(4);
                assertThat(views.rebuilt().rows()).isEqualTo(rows);
            }
        }
    }

    @Test
    void aStopBetweenBatchesLosesNothingAndDoublesNothing() {
        try (MemoryRecord record = new MemoryRecord()) {
            new RecordGenerator(7).stream().limit(12_000).forEach(told -> record.tell(told.releaseId(), told.fact()));
            for (int stop = 1; stop <= 3; stop++) {
                try (RunningViews views = new RunningViews(where, record.feed())) {
                    long beyond = views.projection().asOf().position() + 1;
                    await().atMost(Duration.ofMinutes(1))
                            .until(() -> views.projection().asOf().position() >= Math.min(beyond, 12_000));
                }
            }
            try (RunningViews views = new RunningViews(where, record.feed())) {
                Map<String, List<String>> rows = views.caughtUp().rows();
                assertThat(rows.get("timeline_fact")).hasSize(12_000);
                assertThat(views.projection().deadLetters()).isZero();
                assertThat(views.rebuilt().rows()).isEqualTo(rows);
            }
            assertThat(directory.resolve("views.set-aside.mv.db")).doesNotExist();
        }
    }
}
