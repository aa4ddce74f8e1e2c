package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.registered;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.platform.worker.Signal;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.admin.ProjectionHealth;
import org.modeldocket.query.admin.ProjectionMetrics;
import org.modeldocket.query.admin.ProjectionReadiness;
import org.springframework.boot.health.contributor.Status;

class FreshnessTest {
    @TempDir
    private Path directory;

    @Test
    void aReaderIsToldWhenTheViewHoldsWhatItWaitsFor() throws Exception {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            Freshness freshness = views.the(Freshness.class);
            CompletableFuture<Boolean> waits = CompletableFuture.supplyAsync(() -> freshness.reached(GPT, 1));
            record.tell(GPT, registered(1, "OpenAI", "GPT"), submitted(2, "2026"));
            assertThat(waits.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(freshness.reached(GPT, 0)).isTrue();
            assertThat(freshness.reached(GPT, 2)).isFalse();
        }
    }

    @Test
    void whoeverWaitsAsksOnlyWhenSomethingHasHappened() throws Exception {
        Signal commits = new Signal();
        AtomicInteger asked = new AtomicInteger();
        boolean yes = commits.await(
                () -> {
                    asked.incrementAndGet();
                    return false;
                },
                Duration.ofMillis(100));
        assertThat(yes).isFalse();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aCommitBetweenTheQuestionAndTheWaitIsNotMissed() throws Exception {
        Signal commits = new Signal();
        AtomicInteger asked = new AtomicInteger();
        boolean yes = commits.await(
                () -> {
                    commits.happened();
                    return asked.incrementAndGet() == 2;
                },
                Duration.ofSeconds(30));
        assertThat(yes).isTrue();
    }

    @Test
    void theMetersCountLagAndDeadLetters() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            views.the(ProjectionMetrics.class).bindTo(meters);
            views.caughtUp();
            assertThat(views.the(ProjectionReadiness.class).health().getStatus())
                    .isEqualTo(Status.UP);
            views.projection().stop();
            record.tell(GPT, registered(1, "OpenAI", "GPT"), submitted(2, "2026"));
            assertThat(views.the(ProjectionHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(views.the(ProjectionReadiness.class).health().getStatus())
                    .isEqualTo(Status.UP);
            views.projection().start();
            views.caughtUp();
            assertThat(meters.get("modeldocket.projection.lag")
                            .tag("processor", Projection.NAME)
                            .gauge()
                            .value())
                    .isZero();
            assertThat(meters.get("modeldocket.projection.dead.letters")
                            .tag("processor", Projection.NAME)
                            .gauge()
                            .value())
                    .isZero();
        }
    }
}
