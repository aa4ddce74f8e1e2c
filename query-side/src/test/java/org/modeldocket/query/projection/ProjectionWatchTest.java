package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.query.FoundingFacts.GPT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.query.Databases;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.modeldocket.query.admin.ProjectionHealth;
import org.springframework.boot.health.contributor.Status;

/** A view whose work ends or stands still says so, and is started again where that can help. */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ArgumentsSource(Databases.class)
class ProjectionWatchTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Parameter
    private boolean postgres;

    @TempDir
    private Path directory;

    private Where where = new Where(Map.of());

    @BeforeEach
    void choose() {
        Map<String, Object> settings = new HashMap<>((postgres ? Where.onPostgres() : Where.in(directory)).settings());
        settings.put("modeldocket.views.standstill", "PT1S");
        where = new Where(settings);
    }

    /** What ends a thread rather than being handled. */
    enum End {
        MEMORY(() -> new OutOfMemoryError("planted")),
        STACK(() -> new StackOverflowError("planted")),
        LINKAGE(() -> new NoClassDefFoundError("planted"));

        private final Supplier<Error> error;

        End(Supplier<Error> error) {
            this.error = error;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTaskThatAnErrorEndsIsReportedAndStartedAgain(End end) {
        AtomicInteger left = new AtomicInteger(2);
        Planted defect = new Planted("cases", (making, touched) -> {
            if (left.getAndDecrement() > 0) {
                throw end.error.get();
            }
        });
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed(), defect)) {
            FoundingFacts.tell(record);
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> "its thread was ended by an error, and is started again"
                            .equals(views.projection().trouble()));
            assertThat(views.the(ProjectionHealth.class).health().getStatus()).isIn(Status.DOWN, Status.UP);
            assertThat(views.caughtUp().count("timeline_fact")).isEqualTo(12);
            assertThat(left).hasNegativeValue();
            await().atMost(LONG).until(() -> views.projection().trouble() == null);
            assertThat(views.projection().deadLetters()).isZero();
        }
    }

    @Test
    void aViewThatTakesNothingWhileThereIsSomethingToTakeIsDown() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        Planted defect = new Planted("registers", (making, touched) -> {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed(), defect)) {
            FoundingFacts.tell(record);
            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(views.projection().trouble()).contains("stands still", "1 s"));
            assertThat(views.the(ProjectionHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
            open.countDown();
            await().atMost(LONG).until(() -> views.projection().trouble() == null);
            record.tell(GPT, released(20, "2026-12"));
            assertThat(views.caughtUp().projection().trouble()).isNull();
        }
    }

    @Test
    void aRebuildWhoseTaskAnErrorEndsHasFailedAndNamesNoClass() {
        Planted defect = new Planted("matrix", (making, touched) -> {
            if (making > 1) {
                throw new OutOfMemoryError("planted");
            }
        });
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed(), defect)) {
            FoundingFacts.tell(record);
            views.caughtUp().projection().rebuild();
            await().atMost(LONG).until(() -> progress(views).state() == RebuildProgress.State.FAILED);
            assertThat(progress(views).reason()).contains("MD-VIEW-020").doesNotContain("java", "planted");
            assertThat(views.projection().trouble()).isNull();
        }
    }

    private static RebuildProgress progress(RunningViews views) {
        return views.projection().rebuildProgress().orElseThrow();
    }
}
