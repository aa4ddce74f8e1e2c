package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.registered;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.springframework.transaction.support.TransactionTemplate;

/** A view has only reached what a reader can see. */
class StoredPlaceTest {
    @TempDir
    private Path directory;

    @Test
    void aViewThatHasNotBegunIsAtZero() {
        try (MemoryRecord record = new MemoryRecord();
                ViewsDatabase database = ViewsDatabase.in(directory).fitTo(record.feed())) {
            assertThat(new StoredPlace(database.live(Views.TIMELINE).jdbc()).read())
                    .isZero();
        }
    }

    @Test
    void whatIsNotCommittedIsNotReached() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            views.caughtUp();
            Processors processors = views.processors();
            Tables timeline =
                    views.the(ViewsDatabase.class).live(Views.TIMELINE).tables();
            new TransactionTemplate(timeline.transactions()).executeWithoutResult(holding -> {
                timeline.jdbc().update("UPDATE view_release SET sequence = sequence");
                record.tell(GPT, submitted(2, "2026"));
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(10))
                        .during(Duration.ofMillis(500))
                        .until(() -> processors.lag(Views.TIMELINE) == 1);
            });
            views.caughtUp();
            assertThat(processors.lag(Views.TIMELINE)).isZero();
        }
    }
}
