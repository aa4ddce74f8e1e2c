package org.modeldocket.query.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.FABLE;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.MYTHOS;
import static org.modeldocket.query.FoundingFacts.registered;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.springframework.boot.health.contributor.Status;

/** A fact that cannot be projected parks its own case, and nothing of it is missing after a fix and a rebuild. */
class ParkingTest {
    /** Longer than the view's column takes: the row fails when it is written, at the end of the batch. */
    private static final String TOO_LONG = "x".repeat(301);

    @TempDir
    private Path directory;

    @Test
    void aFactThatCannotBeWrittenParksItsCaseAlone() {
        try (MemoryRecord record = new MemoryRecord()) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            record.tell(MYTHOS, registered(2, "Anthropic", "Mythos"));
            record.tell(GPT, TOO_LONG, submitted(3, "2026"));
            record.tell(MYTHOS, submitted(4, "2026"));
            record.tell(GPT, released(5, "2026-12"));
            record.tell(FABLE, registered(6, "Anthropic", "Fable"));
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                views.caughtUp();
                assertThat(sequences(views))
                        .containsExactly("anthropic-fable-5 0", "anthropic-mythos-5 1", "openai-gpt-5-6 0");
                assertThat(views.processors().deadLetters(Views.TIMELINE)).isEqualTo(2);
                assertThat(views.processors().deadLetters(Views.DOSSIER)).isZero();
                assertThat(views.the(ProjectionHealth.class).health().getStatus())
                        .isEqualTo(Status.DOWN);

                record.tell(MYTHOS, released(7, "2026-12"));
                views.caughtUp();
                assertThat(sequences(views)).contains("anthropic-mythos-5 2", "openai-gpt-5-6 0");

                views.jdbc().execute("ALTER TABLE timeline_fact ALTER COLUMN actor_name SET DATA TYPE VARCHAR(400)");
                views.processors().rebuild(Views.TIMELINE);
                views.caughtUp();
                assertThat(sequences(views))
                        .containsExactly("anthropic-fable-5 0", "anthropic-mythos-5 2", "openai-gpt-5-6 2");
                assertThat(views.count("timeline_fact")).isEqualTo(7);
                assertThat(views.count("dead_letter")).isZero();
                assertThat(views.the(ProjectionHealth.class).health().getStatus())
                        .isEqualTo(Status.UP);
            }
        }
    }

    @Test
    void parkedFactsOutliveARestart() {
        try (MemoryRecord record = new MemoryRecord()) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            record.tell(GPT, TOO_LONG, submitted(2, "2026"));
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                assertThat(views.caughtUp().processors().deadLetters(Views.TIMELINE))
                        .isEqualTo(1);
            }
            record.tell(GPT, released(3, "2026-12"));
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                assertThat(views.caughtUp().processors().deadLetters(Views.TIMELINE))
                        .isEqualTo(2);
                assertThat(sequences(views)).containsExactly("openai-gpt-5-6 0");
            }
        }
    }

    @Test
    void aGapInACaseIsAnError() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            record.skipSequence(GPT);
            record.tell(GPT, submitted(2, "2026"));
            record.tell(MYTHOS, registered(3, "Anthropic", "Mythos"));
            views.caughtUp();
            for (String view : Views.ALL) {
                assertThat(views.processors().deadLetters(view)).as(view).isEqualTo(1);
            }
            assertThat(sequences(views)).containsExactly("anthropic-mythos-5 0", "openai-gpt-5-6 0");
        }
    }

    @Test
    void inTheMiddleOfABigBatchAllOthersAreWrittenAsEver() {
        try (MemoryRecord record = new MemoryRecord()) {
            RecordGenerator generator = new RecordGenerator(3);
            generator.stream().limit(1_500).forEach(told -> record.tell(told.releaseId(), told.fact()));
            record.tell(GPT, TOO_LONG, registered(1, "OpenAI", "GPT"));
            record.tell(GPT, submitted(2, "2026"));
            try (RunningViews views = new RunningViews(directory, record.feed())) {
                Map<String, List<String>> rows = views.caughtUp().rows();
                assertThat(views.processors().deadLetters(Views.TIMELINE)).isEqualTo(2);
                assertThat(rows.get("timeline_fact")).hasSize(1_500);
                assertThat(rows.get("dossier"))
                        .hasSize(rows.get("timeline_release").size() + 1);
            }
        }
    }

    private static List<String> sequences(RunningViews views) {
        return views.jdbc()
                .query(
                        "SELECT release_id, sequence FROM timeline_release ORDER BY release_id",
                        (row, n) -> row.getString(1) + " " + row.getLong(2));
    }
}
