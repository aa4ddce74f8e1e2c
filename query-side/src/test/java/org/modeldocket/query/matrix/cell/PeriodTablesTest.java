package org.modeldocket.query.matrix.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.views.ViewsDatabase;

class PeriodTablesTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Nobody asks for a matrix: the table is there after the start, and again after a rebuild. */
    @Test
    void theTableIsLoadedBeforeAnybodyAsks(@TempDir Path directory) {
        try (MemoryRecord record = new MemoryRecord()) {
            new RecordGenerator(7).stream().limit(300).forEach(told -> record.tell(told.releaseId(), told.fact()));
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                views.caughtUp();
                assertLoaded(views);
                views.rebuilt();
                assertLoaded(views);
            }
        }
    }

    @Test
    void closingEndsALoadThatIsUnderWay(@TempDir Path directory) {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            PeriodTables tables =
                    new PeriodTables(views.the(ViewsDatabase.class).live());
            CompletableFuture<?> load = tables.loaded();
            tables.close();
            assertThat(load).isDone();
            assertThat(tables.loaded()).as("no other begins").isSameAs(load);
        }
    }

    private static void assertLoaded(RunningViews views) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        views.the(PeriodTables.class).bindTo(meters);
        double rows = views.count("treatment_period");
        await().atMost(LIMIT)
                .until(() -> meters.get("modeldocket.periods.held").gauge().value() == rows);
        assertThat(meters.get("modeldocket.periods.load").timeGauge().value()).isPositive();
    }
}
