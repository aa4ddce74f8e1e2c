package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.GPT;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.Generation;

/** The SQL views for people show the generation of tables that is live, and all of it. */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ValueSource(booleans = {false, true})
class SqlViewsOverTimeTest extends SqlViewTests {
    private static final int FACTS = 3_000;

    @Test
    void stayWhenTheViewsAreRebuiltAndTheOldOnesDropped() {
        FoundingFacts.tell(record);
        try (RunningViews views = views().caughtUp()) {
            Map<String, Long> counts = counts(views);
            assertThat(counts).isEqualTo(Map.of("v_cases", 3L, "v_facts", 12L, "v_treatments", 7L));
            int generation = views.projection().generation();
            views.rebuilt();
            awaitDropped(views, generation);
            assertThat(counts(views)).isEqualTo(counts);
            record.tell(GPT, submitted(13, "2026"));
            assertThat(count(views.caughtUp(), "v_facts")).isEqualTo(13);
        }
        try (RunningViews views = views().caughtUp()) {
            assertThat(count(views, "v_facts")).isEqualTo(13);
        }
    }

    private void awaitDropped(RunningViews views, int generation) {
        if (postgres) {
            sql(views)
                    .update(
                            "UPDATE view_generation SET old_since = old_since - INTERVAL '1 minute' WHERE state = 'OLD'");
        }
        await().until(() -> sql(views)
                .queryForList(
                        "SELECT 1 FROM information_schema.schemata WHERE LOWER(schema_name) = ?",
                        Integer.class,
                        new Generation(generation).schema())
                .isEmpty());
    }

    @Test
    void areThoseOfThisVersionAfterAnUpgrade() {
        FoundingFacts.tell(record);
        Map<String, Long> counts;
        try (RunningViews views = views().caughtUp()) {
            counts = counts(views);
            sql(views).update("UPDATE view_generation SET layout = 'another'");
            sql(views).execute("DROP VIEW v_facts");
            sql(views).execute("CREATE VIEW v_facts AS SELECT 1 AS of_another_version");
        }
        try (RunningViews views = views().caughtUp()) {
            assertThat(counts(views)).isEqualTo(counts);
            assertThat(count(views, "v_facts WHERE actor IS NOT NULL")).isEqualTo(12);
        }
    }

    @Test
    void areFilledByABulkLoad() {
        new RecordGenerator(9).stream().limit(FACTS).forEach(told -> record.tell(told.releaseId(), told.fact()));
        try (RunningViews views = views().caughtUp()) {
            assertThat(count(views, "v_facts")).isEqualTo(FACTS);
            assertThat(matrixInSql(views)).isEqualTo(matrix(views)).isNotEmpty();
            assertThat(casesInSql(views).values().stream()
                            .mapToInt(text -> Integer.parseInt(text.replaceFirst(".*, ", "")))
                            .sum())
                    .isEqualTo(FACTS);
        }
    }

    @Test
    void showNothingOfTablesThatAreBeingLoaded() {
        FoundingFacts.tell(record);
        try (RunningViews views = views().caughtUp()) {
            views.jdbc().update("UPDATE checkpoint SET position = ?", Checkpoint.LOADING);
            assertThat(counts(views).values()).containsOnly(0L);
            views.jdbc().update("UPDATE checkpoint SET position = 12");
        }
    }
}
