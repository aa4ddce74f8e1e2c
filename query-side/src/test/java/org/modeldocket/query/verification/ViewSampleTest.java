package org.modeldocket.query.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.corrected;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.FABLE;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.MYTHOS;
import static org.modeldocket.query.FoundingFacts.registered;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.Databases;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.ViewsDatabase;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was altered in the views is found by the sample at each start, and what was not altered raises no alarm. */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ArgumentsSource(Databases.class)
@ResourceLock(ViewSampleTest.LOG)
public class ViewSampleTest {
    /** What samples log: tests that look at it, or alter views, take turns. */
    public static final String LOG = "log of the sample of the views";

    private static final List<Logger> LOGGERS = Stream.of(SampleResults.class, ViewSample.class)
            .map(type -> (Logger) LoggerFactory.getLogger(type))
            .toList();

    @Parameter
    private boolean postgres;

    @TempDir
    private Path directory;

    private Where where = new Where(Map.of());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void choose() {
        where = with(postgres ? Where.onPostgres() : Where.in(directory), "modeldocket.views.sample-delay", "PT0S");
        log.start();
        LOGGERS.forEach(logger -> {
            logger.setLevel(Level.INFO);
            logger.addAppender(log);
        });
    }

    @AfterEach
    void detach() {
        LOGGERS.forEach(logger -> {
            logger.setLevel(null);
            logger.detachAppender(log);
        });
    }

    private static Where with(Where where, String setting, Object value) {
        Map<String, Object> settings = new HashMap<>(where.settings());
        settings.put(setting, value);
        return new Where(settings);
    }

    private List<String> logged(String id) {
        synchronized (log) {
            return List.copyOf(log.list).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(line -> line.startsWith(id))
                    .toList();
        }
    }

    private void awaitSample(RunningViews views) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> views.the(SampleResults.class).progress().endsWith(" compared"));
    }

    private static Status health(RunningViews views) {
        return views.the(SampleHealth.class).health().getStatus();
    }

    private static double metric(RunningViews views) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        views.the(SampleMetrics.class).bindTo(meters);
        return meters.get("modeldocket.projection.sample.differences")
                .tag("processor", "views")
                .gauge()
                .value();
    }

    private static MemoryRecord founding() {
        MemoryRecord record = new MemoryRecord();
        FoundingFacts.tell(record);
        record.tell(FABLE, released(901, "2026-08"));
        record.tell(FABLE, corrected(902, released(901, "2026-09")));
        return record;
    }

    @Test
    void whatWasAlteredBetweenTwoStartsIsFoundAndARebuildMendsIt() {
        try (MemoryRecord record = founding()) {
            try (RunningViews views = new RunningViews(where, record.feed()).caughtUp()) {
                awaitSample(views);
                assertThat(health(views)).isEqualTo(Status.UP);
                assertThat(logged("MD-VIEW-024")).isEmpty();
                assertThat(logged("MD-VIEW-025")).singleElement().asString().contains("all rows of ");
                views.jdbc().update("UPDATE timeline_fact SET actor_name = 'Mallory' WHERE position = 5");
                views.jdbc().update("UPDATE case_release SET model = 'Nothing'");
                views.jdbc().update("DELETE FROM treatment_period");
                views.jdbc().update("INSERT INTO register_agency SELECT * FROM register_agency");
            }
            try (RunningViews views = new RunningViews(where, record.feed()).caughtUp()) {
                awaitSample(views);
                assertThat(metric(views)).isGreaterThan(3);
                assertThat(views.the(SampleHealth.class).health().getDetails().get("views"))
                        .asString()
                        .contains("MD-VIEW-024", "projections rebuild views");
                assertThat(logged("MD-VIEW-024"))
                        .contains("MD-VIEW-024 timeline_fact: position 5, release_id openai-gpt-5-6:"
                                + " column actor_name: the views have Mallory, the record gives A tester");
                assertThat(health(views)).isEqualTo(Status.DOWN);
                views.rebuilt();
                assertThat(health(views)).isEqualTo(Status.UP);
                assertThat(metric(views)).isZero();
            }
            try (RunningViews views = new RunningViews(where, record.feed()).caughtUp()) {
                awaitSample(views);
                assertThat(health(views)).isEqualTo(Status.UP);
            }
        }
    }

    /** What is done to the views, and what is named then. */
    private record Altered(String sql, String named) {
        static Altered in(String table, String alteration) {
            return new Altered("UPDATE " + table + " SET " + alteration, table + ": ");
        }
    }

    private void alterAndRebuild(RunningViews views, Altered altered) {
        log.list.clear();
        assertThat(views.jdbc().update(altered.sql())).as(altered.sql()).isPositive();
        views.the(ViewSample.class).take(() -> {});
        assertThat(health(views)).as(altered.sql()).isEqualTo(Status.DOWN);
        assertThat(logged("MD-VIEW-024")).anyMatch(line -> line.contains(altered.named()));
        assertThat(metric(views)).isPositive();
        views.rebuilt();
        assertThat(health(views)).as(altered.sql()).isEqualTo(Status.UP);
    }

    @Test
    void anAlterationOfAnyTableIsFound() {
        List<Altered> alterations = List.of(
                Altered.in("timeline_fact", "actor_name = 'Mallory'"),
                Altered.in("checkpoint", "applied = applied - 1"),
                Altered.in("checkpoint", "recorded_at = TIMESTAMP '2001-01-01 00:00:00'"),
                Altered.in("case_head", "sequence = sequence + 1"),
                Altered.in("case_release", "company_id = 'nobody'"),
                Altered.in("treatment_period", "from_edtf = '1999'"),
                Altered.in("treatment_correction", "day_to = 0"),
                Altered.in("register_agency", "agency_id = 'b'"),
                Altered.in("organisation_name", "name = 'B'"),
                Altered.in("register_directive", "said_at = 0"),
                Altered.in("register_directive_agency", "directive_id = 'b'"));
        try (MemoryRecord record = founding();
                RunningViews views = new RunningViews(where, record.feed()).caughtUp()) {
            awaitSample(views);
            alterations.forEach(altered -> alterAndRebuild(views, altered));
        }
    }

    /** So large that cases are chosen. */
    private static MemoryRecord large() {
        MemoryRecord record = new MemoryRecord();
        FoundingFacts.tell(record);
        new RecordGenerator(7).stream().limit(300).forEach(told -> record.tell(told.releaseId(), told.fact()));
        return record;
    }

    private RunningViews sampled(MemoryRecord record) {
        where = with(where, "modeldocket.views.sample-facts", 100);
        return new RunningViews(where, record.feed()).caughtUp();
    }

    @Test
    void ofALargeRecordCasesAreCompared() {
        List<Altered> alterations = List.of(
                new Altered("UPDATE timeline_fact SET actor_name = 'Mallory'", "column actor_name"),
                new Altered("UPDATE timeline_fact SET release_id = 'nobody-s-release'", "gives no such row"),
                new Altered("UPDATE timeline_fact SET release_id = 'no case HAS this'", "views lack this row"),
                new Altered("DELETE FROM timeline_fact", "views lack this row"),
                new Altered("UPDATE case_head SET sequence = sequence + 1", "column sequence"),
                new Altered("UPDATE checkpoint SET applied = applied - 1", "checkpoint: the views have"),
                new Altered("UPDATE treatment_period SET from_edtf = '1999'", "column from_edtf"),
                new Altered("UPDATE case_release SET known_to = 5", "column known_to"),
                new Altered("UPDATE register_directive SET said_at = 0", "column said_at"));
        try (MemoryRecord record = large();
                RunningViews views = sampled(record)) {
            awaitSample(views);
            assertThat(health(views)).as(logged("MD-VIEW-024").toString()).isEqualTo(Status.UP);
            assertThat(logged("MD-VIEW-025")).singleElement().asString().contains(" cases of ");
            assertThat(logged("MD-VIEW-026")).isEmpty();
            alterations.forEach(altered -> alterAndRebuild(views, altered));
        }
    }

    @Test
    void aRowOfACaseThatTheRecordDoesNotHaveIsFoundBesideOneThatItHas() {
        try (MemoryRecord record = large();
                RunningViews views = sampled(record)) {
            awaitSample(views);
            RecordedFact last = record.told().stream()
                    .max(Comparator.comparing(fact -> fact.releaseId().value()))
                    .orElseThrow();
            for (String table : List.of("timeline_fact", "case_release", "treatment_period", "register_agency")) {
                log.list.clear();
                plant(views.jdbc(), "views_1", table);
                sample(views, 100, most -> last.position()).take(() -> {});
                assertThat(logged("MD-VIEW-024"))
                        .contains("MD-VIEW-024 " + table + ": release_id zzz: the record has no such case");
            }
        }
    }

    /** Copies a row to a case that is not there. */
    private static void plant(JdbcTemplate jdbc, String schema, String table) {
        String columns = String.join(
                ", ",
                jdbc.queryForList(
                        "SELECT LOWER(column_name) FROM information_schema.columns WHERE LOWER(table_name) = ?"
                                + " AND LOWER(table_schema) = ? ORDER BY ordinal_position",
                        String.class,
                        table,
                        schema));
        String values = columns.replace("release_id", "'zzz'").replaceFirst("^position|known_from", "-1");
        assertThat(jdbc.update("INSERT INTO " + table + " (" + columns + ") SELECT " + values + " FROM " + table
                        + " FETCH FIRST 1 ROW ONLY"))
                .isOne();
    }

    private static ViewSample sample(RunningViews views, int facts, LongUnaryOperator chance) {
        return new ViewSample(
                views.all(Question.class),
                views.the(ViewsDatabase.class),
                views.the(FactFeed.class),
                views.the(Projection.class),
                views.the(SampleResults.class),
                facts,
                chance);
    }

    @Test
    void aCaseThatIsTooLongIsPassedOver() {
        try (MemoryRecord record = large()) {
            for (int i = 0; i < 120; i++) {
                record.tell(GPT, submitted(10_000 + i, "2026"));
            }
            long there = record.told().getLast().position();
            try (RunningViews views = sampled(record)) {
                awaitSample(views);
                views.jdbc().update("UPDATE treatment_period SET kind = 'OPEN'");
                sample(views, 100, most -> there).take(() -> {});
                assertThat(logged("MD-VIEW-024")).isEmpty();
                assertThat(views.the(SampleResults.class).progress()).isEqualTo("rows of 0 cases of 0 facts compared");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10000000", "200"})
    void factsThatArriveMeanwhileRaiseNoAlarm(int facts) throws Exception {
        try (MemoryRecord record = founding();
                RunningViews views = new RunningViews(where, record.feed()).caughtUp()) {
            Thread writer = Thread.ofPlatform()
                    .start(() -> new RecordGenerator(3)
                            .stream().limit(400).forEach(told -> record.tell(told.releaseId(), told.fact())));
            int samples = 0;
            while (writer.isAlive() || samples < 3) {
                sample(views, facts, most -> 1 + System.nanoTime() % most).take(() -> {});
                samples++;
            }
            writer.join();
            assertThat(logged("MD-VIEW-024")).isEmpty();
            assertThat(logged("MD-VIEW-026")).isEmpty();
            assertThat(logged("MD-VIEW-025")).hasSizeGreaterThanOrEqualTo(samples);
        }
    }

    @Test
    void aViewWithParkedFactsIsNotCompared() {
        try (MemoryRecord record = new MemoryRecord()) {
            record.tell(MYTHOS, registered(1, "Anthropic", "Mythos"));
            record.tell(MYTHOS, "x".repeat(301), submitted(2, "2026"));
            try (RunningViews views = new RunningViews(where, record.feed()).caughtUp()) {
                awaitSample(views);
                assertThat(views.projection().deadLetters()).isPositive();
                assertThat(logged("MD-VIEW-024")).isEmpty();
                assertThat(logged("MD-VIEW-026")).singleElement().asString().contains("parked");
            }
        }
    }

    @Test
    void aServerThatStopsDoesNotWaitForTheSample() {
        try (MemoryRecord record = founding()) {
            where = with(where, "modeldocket.views.sample-delay", "PT10M");
            RunningViews views = new RunningViews(where, record.feed()).caughtUp();
            long begun = System.nanoTime();
            views.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void whatItsPauseThrowsEndsIt() {
        try (MemoryRecord record = founding();
                RunningViews views = new RunningViews(where, record.feed()).caughtUp()) {
            awaitSample(views);
            ViewSample sample = views.the(ViewSample.class);
            assertThatThrownBy(() -> sample.take(() -> {
                        throw new CancellationException("stop");
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(logged("MD-VIEW-026")).isEmpty();
        }
    }
}
