package org.modeldocket.query.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;

/** However the rows came about, live or in bulk, in one life or in several, they are the same. */
class RebuildTest {
    private static final int FACTS = 5_000;

    @TempDir
    private Path directory;

    @Test
    void aRebuildGivesTheRowsThatLiveFeedingGave() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            new RecordGenerator(42).stream().limit(FACTS).forEach(told -> record.tell(told.releaseId(), told.fact()));
            Map<String, List<String>> live = views.caughtUp().rows();
            assertThat(live.get("timeline_fact")).hasSize(FACTS);
            assertThat(views.rebuilt().rows()).isEqualTo(live);
        }
    }
}
