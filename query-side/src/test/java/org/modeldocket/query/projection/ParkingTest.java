package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.FABLE;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.MYTHOS;
import static org.modeldocket.query.FoundingFacts.registered;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.modeldocket.query.admin.ProjectionHealth;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.projection.parked.DeadLetter;
import org.springframework.boot.health.contributor.Status;

/** A fact that cannot be projected parks its own case; after a fix it is tried again, or the view rebuilt, and nothing is missing. */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ArgumentsSource(Databases.class)
class ParkingTest {
    /** Longer than the view's column takes: the row fails when it is written, at the end of the batch. */
    private static final String TOO_LONG = "x".repeat(301);

    @Parameter
    private boolean postgres;

    @TempDir
    private Path directory;

    private Where where = new Where(Map.of());

    @BeforeEach
    void choose() {
        where = postgres ? Where.onPostgres() : Where.in(directory);
    }

    @Test
    void aFactThatCannotBeWrittenParksItsCaseAlone() {
        try (MemoryRecord record = new MemoryRecord()) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            record.tell(MYTHOS, registered(2, "Anthropic", "Mythos"));
            record.tell(GPT, TOO_LONG, submitted(3, "2026"));
            record.tell(MYTHOS, submitted(4, "2026"));
            record.tell(GPT, released(5, "2026-12"));
            record.tell(FABLE, registered(6, "Anthropic", "Fable"));
            try (RunningViews views = new RunningViews(where, record.feed())) {
                views.caughtUp();
                assertThat(sequences(views))
                        .containsExactly("anthropic-fable-5 0", "anthropic-mythos-5 1", "openai-gpt-5-6 0");
                assertThat(views.projection().deadLetters()).isEqualTo(2);
                assertThat(views.the(ProjectionHealth.class).health().getStatus())
                        .isEqualTo(Status.DOWN);

                record.tell(MYTHOS, released(7, "2026-12"));
                views.caughtUp();
                assertThat(sequences(views)).contains("anthropic-mythos-5 2", "openai-gpt-5-6 0");

                views.jdbc().execute("DROP VIEW v_facts CASCADE");
                views.jdbc().execute("ALTER TABLE timeline_fact ALTER COLUMN actor_name SET DATA TYPE VARCHAR(400)");
                assertThat(views.projection().retry(null)).isEqualTo(2);
                assertThat(sequences(views))
                        .containsExactly("anthropic-fable-5 0", "anthropic-mythos-5 2", "openai-gpt-5-6 2");
                assertThat(views.count("timeline_fact")).isEqualTo(7);
                assertThat(views.count("dead_letter")).isZero();
                assertThat(views.the(ProjectionHealth.class).health().getStatus())
                        .isEqualTo(Status.UP);
                Map<String, List<String>> tried = views.rows();
                record.tell(GPT, released(8, "2026-12"));
                assertThat(views.caughtUp().projection().deadLetters()).isZero();
                assertThat(tried.get("timeline_fact")).hasSize(7);
            }
        }
    }

    @Test
    void afterAFixARebuildMissesNothingAndLeavesNoDeadLetter() {
        AtomicBoolean fixed = new AtomicBoolean();
        Planted defect = new Planted("matrix", (making, touched) -> {
            if (!fixed.get()) {
                Planted.poison(touched, GPT, 1);
            }
        });
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed(), defect)) {
            FoundingFacts.tell(record);
            views.caughtUp();
            TreatmentQuestions treatments = views.the(TreatmentQuestions.class);
            assertThat(companies(treatments)).containsExactly("anthropic");
            assertThat(views.projection().deadLetters()).isEqualTo(5);
            assertThat(views.projection().retry(GPT)).isZero();
            assertThat(views.projection().deadLetters()).isEqualTo(5);

            fixed.set(true);
            views.projection().rebuild();
            views.awaitRebuild();
            assertThat(views.projection().deadLetters()).isZero();
            assertThat(companies(treatments)).containsExactly("anthropic", "openai");
            assertThat(views.the(ProjectionHealth.class).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    private static List<String> companies(TreatmentQuestions treatments) {
        return treatments.matrix(BitemporalPoint.NOW).rows().stream()
                .map(row -> row.company().id())
                .toList();
    }

    @Test
    void deadLettersAreListedWithFactAndCauseAndTriedByRelease() {
        AtomicBoolean fixed = new AtomicBoolean();
        Planted defect = new Planted("cases", (making, touched) -> {
            if (!fixed.get()) {
                Planted.poison(touched, GPT, 1);
                Planted.poison(touched, FABLE, 0);
            }
        });
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed(), defect)) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"), submitted(2, "2026"), released(3, "2026-12"));
            record.tell(FABLE, registered(4, "Anthropic", "Fable"));
            views.caughtUp();
            Page<DeadLetter> first = views.projection().deadLetters(new PageRequest(2, null));
            assertThat(first.items())
                    .extracting(DeadLetter::releaseId, DeadLetter::sequence, DeadLetter::position)
                    .containsExactly(tuple(FABLE.value(), 0L, 4L), tuple(GPT.value(), 1L, 2L));
            DeadLetter atFault = first.items().getLast();
            assertThat(atFault.factId()).isEqualTo(FoundingFacts.id(2).toString());
            assertThat(atFault.type()).isEqualTo("submitted-for-review");
            assertThat(atFault.cause())
                    .isEqualTo(new DeadLetter.Cause(
                            "java.lang.IllegalStateException", "a planted defect cannot take openai-gpt-5-6"));
            Page<DeadLetter> second = views.projection().deadLetters(new PageRequest(2, first.cursor()));
            assertThat(second.cursor()).isNull();
            assertThat(second.items())
                    .extracting(DeadLetter::position, DeadLetter::cause)
                    .containsExactly(tuple(3L, null));

            fixed.set(true);
            assertThat(views.projection().retry(FABLE)).isEqualTo(1);
            assertThat(views.projection().deadLetters()).isEqualTo(2);
            assertThat(views.projection().retry(null)).isEqualTo(2);
            Map<String, List<String>> tried = views.rows();
            assertThat(views.rebuilt().rows()).isEqualTo(tried);
        }
    }

    @Test
    void parkedFactsOutliveARestart() {
        try (MemoryRecord record = new MemoryRecord()) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            record.tell(GPT, TOO_LONG, submitted(2, "2026"));
            try (RunningViews views = new RunningViews(where, record.feed())) {
                assertThat(views.caughtUp().projection().deadLetters()).isEqualTo(1);
            }
            record.tell(GPT, released(3, "2026-12"));
            try (RunningViews views = new RunningViews(where, record.feed())) {
                assertThat(views.caughtUp().projection().deadLetters()).isEqualTo(2);
                assertThat(sequences(views)).containsExactly("openai-gpt-5-6 0");
            }
        }
    }

    @Test
    void aGapInACaseIsAnError() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(where, record.feed())) {
            record.tell(GPT, registered(1, "OpenAI", "GPT"));
            record.skipSequence(GPT);
            record.tell(GPT, submitted(2, "2026"));
            record.tell(MYTHOS, registered(3, "Anthropic", "Mythos"));
            views.caughtUp();
            assertThat(views.projection().deadLetters()).isEqualTo(1);
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
            try (RunningViews views = new RunningViews(where, record.feed())) {
                Map<String, List<String>> rows = views.caughtUp().rows();
                assertThat(views.projection().deadLetters()).isEqualTo(2);
                assertThat(rows.get("timeline_fact")).hasSize(1_500);
                assertThat(rows.get("case_release"))
                        .hasSize(rows.get("case_head").size());
            }
        }
    }

    private static List<String> sequences(RunningViews views) {
        return views.jdbc()
                .query(
                        "SELECT release_id, sequence FROM case_head ORDER BY release_id",
                        (row, n) -> row.getString(1) + " " + row.getLong(2));
    }
}
