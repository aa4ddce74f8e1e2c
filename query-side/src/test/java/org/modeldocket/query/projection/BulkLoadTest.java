package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.MYTHOS;
import static org.modeldocket.query.FoundingFacts.registered;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.Databases;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.modeldocket.query.views.Checkpoint;

/** Empty tables are filled from a long record at once: with the rows that facts give one after the other, or not at all. */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ArgumentsSource(Databases.class)
class BulkLoadTest {
    private static final int FACTS = 3_000;

    @Parameter
    private boolean postgres;

    @TempDir
    private Path directory;

    private Where where = new Where(Map.of());
    private final MemoryRecord record = new MemoryRecord();

    @BeforeEach
    void tell() {
        where = postgres ? Where.onPostgres() : Where.in(directory.resolve("loaded"));
        new RecordGenerator(9).stream().limit(FACTS).forEach(told -> record.tell(told.releaseId(), told.fact()));
    }

    private Where another() {
        return postgres ? Where.onPostgres() : Where.in(directory.resolve("followed"));
    }

    /** Also a case with so many facts that it is written when there are indexes. */
    @Test
    void givesTheRowsThatFactsGiveOneAfterTheOther() {
        record.tell(GPT, registered(500_000, "OpenAI", "GPT"));
        for (int i = 1; i < 1_100; i++) {
            record.tell(GPT, submitted(500_000 + i, i % 3 == 0 ? "2026-03" : "2026-05-0" + (1 + i % 9)));
        }
        Map<String, List<String>> followed;
        try (MemoryRecord growing = new MemoryRecord();
                RunningViews views = new RunningViews(another(), growing.feed())) {
            growing.tell(MYTHOS, registered(900_000, "Anthropic", "Mythos"));
            views.caughtUp();
            record.tell(MYTHOS, registered(900_000, "Anthropic", "Mythos"));
            record.told().stream()
                    .filter(fact -> !fact.releaseId().equals(MYTHOS))
                    .forEach(fact -> growing.tell(fact.releaseId(), fact.fact()));
            followed = views.caughtUp().rows();
            assertThat(views.rebuilt().rows()).isEqualTo(followed);
        }
        try (RunningViews views = new RunningViews(where, record.feed())) {
            Map<String, List<String>> loaded = views.caughtUp().rows();
            assertThat(loaded.get("timeline_fact")).hasSize(FACTS + 1_101);
            assertThat(loaded.get("treatment_period")).hasSameSizeAs(followed.get("treatment_period"));
            assertThat(indexes(views)).isEqualTo(indexesOfEmptyTables()).hasSizeGreaterThan(15);
            assertThat(views.rebuilt().rows()).isEqualTo(loaded);
        }
    }

    private List<String> indexesOfEmptyTables() {
        try (MemoryRecord empty = new MemoryRecord();
                RunningViews views = new RunningViews(
                        postgres ? Where.onPostgres() : Where.in(directory.resolve("empty")), empty.feed())) {
            return indexes(views);
        }
    }

    /** With their columns, but for those of primary keys. */
    private List<String> indexes(RunningViews views) {
        String sql = postgres
                ? "SELECT regexp_replace(indexdef, ' ON \\S+\\.', ' ON ') FROM pg_indexes WHERE schemaname = CURRENT_SCHEMA"
                : "SELECT index_name || ' ' || column_name || ' ' || ordinal_position FROM information_schema.index_columns"
                        + " WHERE table_schema = CURRENT_SCHEMA AND index_name NOT LIKE 'PRIMARY%'";
        return views.jdbc().queryForList(sql, String.class).stream().sorted().toList();
    }

    @Test
    void aFactThatCannotBeProjectedParksItsCaseAndTheOthersAreThere() {
        record.tell(GPT, registered(500_000, "OpenAI", "GPT"), submitted(500_001, "2026"));
        Planted defect = new Planted("matrix", (making, updates) -> Planted.poison(updates, GPT, 1));
        try (RunningViews views = new RunningViews(where, record.feed(), defect)) {
            assertThat(views.caughtUp().projection().deadLetters()).isEqualTo(1);
            assertThat(views.count("timeline_fact")).isEqualTo(FACTS + 1);
        }
    }

    @Test
    void whatAStopLeavesIsLoadedAgain() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        Planted gate = new Planted("matrix", (making, updates) -> {
            if (calls.incrementAndGet() == 2) {
                reached.countDown();
                await().atMost(Duration.ofSeconds(30)).until(() -> open.getCount() == 0);
            }
        });
        try (RunningViews views = new RunningViews(where, record.feed(), gate)) {
            assertThat(reached.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
            assertThat(views.projection().position()).isZero();
            assertThat(views.projection().asOf().position()).isZero();
            assertThat(views.the(Freshness.class)
                            .reached(record.told().getFirst().releaseId(), 0, Duration.ZERO))
                    .isFalse();
            Thread stopping = Thread.ofPlatform().start(() -> views.projection().stop());
            open.countDown();
            stopping.join();
            assertThat(views.jdbc().queryForObject("SELECT position FROM checkpoint", Long.class))
                    .isEqualTo(Checkpoint.LOADING);
        }
        try (RunningViews views = new RunningViews(where, record.feed())) {
            Map<String, List<String>> rows = views.caughtUp().rows();
            assertThat(rows.get("timeline_fact")).hasSize(FACTS);
            assertThat(views.rebuilt().rows()).isEqualTo(rows);
        }
    }
}
