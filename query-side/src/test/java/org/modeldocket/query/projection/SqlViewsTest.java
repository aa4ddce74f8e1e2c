package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.registered;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.Generation;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL views for people say what the answers say, under names that stay whichever generation is live. */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ValueSource(booleans = {false, true})
class SqlViewsTest {
    private static final List<String> NAMES = List.of("v_cases", "v_facts", "v_treatments");
    private static final int FACTS = 3_000;

    @Parameter
    private boolean postgres;

    @TempDir
    private Path directory;

    private Where where = new Where(Map.of());
    private final MemoryRecord record = new MemoryRecord();

    @BeforeEach
    void place() {
        where = postgres ? Where.onPostgres() : Where.in(directory);
    }

    @AfterEach
    void close() {
        record.close();
    }

    private RunningViews views() {
        return new RunningViews(where, record.feed());
    }

    /** As a dashboard reads: not over the connections of a generation. */
    private static JdbcTemplate sql(RunningViews views) {
        return views.the(ViewsDatabase.class).storage().jdbc();
    }

    private static long count(RunningViews views, String view) {
        return sql(views).queryForObject("SELECT COUNT(*) FROM " + view, Long.class);
    }

    private static Map<String, Long> counts(RunningViews views) {
        Map<String, Long> counts = new TreeMap<>();
        NAMES.forEach(name -> counts.put(name, count(views, name)));
        return counts;
    }

    @Test
    void sayWhatTheAnswersSay() {
        Random random = new Random(7);
        List<RandomLife> lives = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            lives.add(new RandomLife(new ReleaseId("case-" + i), "c" + i / 3, random));
            record.tell(
                    lives.getLast().releaseId(),
                    lives.getLast().registered(record.told().size() + 1));
        }
        for (int i = 0; i < 500; i++) {
            RandomLife life = lives.get(random.nextInt(lives.size()));
            record.tell(life.releaseId(), life.next(record.told().size() + 1));
        }
        try (RunningViews views = views().caughtUp()) {
            assertThat(matrixInSql(views)).isEqualTo(matrix(views)).hasSizeGreaterThan(30);
            assertThat(casesInSql(views)).isEqualTo(cases(views)).hasSize(24);
            assertThat(count(views, "v_facts")).isEqualTo(524);
            assertThat(count(views, "v_treatments WHERE days_at_least > days_at_most OR days_at_least < 0"))
                    .isZero();
            assertThat(count(views, "v_treatments WHERE open = (until IS NOT NULL)"))
                    .isZero();
        }
    }

    private static Map<String, String> matrixInSql(RunningViews views) {
        Map<String, String> cells = new TreeMap<>();
        sql(views).query("""
                        SELECT company, treatment, COUNT(DISTINCT release_id),
                            COUNT(DISTINCT CASE WHEN open THEN release_id END)
                        FROM v_treatments GROUP BY company, treatment""", row -> {
            cells.put(row.getString(1) + " " + row.getString(2), row.getInt(3) + ", open " + row.getInt(4));
        });
        return cells;
    }

    private static Map<String, String> matrix(RunningViews views) {
        Map<String, String> cells = new TreeMap<>();
        views.the(TreatmentQuestions.class)
                .matrix(BitemporalPoint.NOW)
                .rows()
                .forEach(row -> row.cells()
                        .forEach((kind, cell) -> cells.put(row.company().name() + " " + kind, said(cell))));
        return cells;
    }

    /** A cell that leaves anything open would have another text. */
    private static String said(Cell cell) {
        return cell.count() + ", open " + cell.open() + (cell.possible() == null ? "" : ", possibly more")
                + (cell.possiblyOpen() == null ? "" : ", possibly more open");
    }

    private static Map<String, String> casesInSql(RunningViews views) {
        Map<String, String> cases = new TreeMap<>();
        sql(views).query("SELECT release_id, company, model, standing, facts FROM v_cases", row -> {
            cases.put(
                    row.getString(1),
                    row.getString(2) + ", " + row.getString(3) + ", " + row.getString(4) + ", " + row.getInt(5));
        });
        return cases;
    }

    private static Map<String, String> cases(RunningViews views) {
        Map<String, String> cases = new TreeMap<>();
        for (UncertainAnswer<ReleaseSummary> known : views.the(DossierQuestions.class)
                .releases(null, BitemporalPoint.NOW, new PageRequest(PageRequest.MOST, null))
                .answer()
                .items()) {
            ReleaseSummary release = known.said();
            cases.put(
                    release.releaseId(),
                    release.company().name() + ", " + release.model() + ", " + release.standing() + ", "
                            + (release.sequence() + 1));
        }
        return cases;
    }

    /** By a clock of today, which is later than 2026-03; open periods last until today, and those of unknown date at least 0 days. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2026-03,     2026-03-01, 2026-03-31, true,  30,  ''",
                "2026-03-05,  2026-03-05, 2026-03-05, true,  0,   ''",
                "../2026-03,  none,       2026-03-31, true,  none, ''",
                "2026-03/..,  2026-03-01, none,       false, none, ''",
                "[2026-01-02..2026-01-04], 2026-01-02, 2026-01-04, true, 2, ''",
                "2026-03~,    2026-03-01, 2026-03-31, true,  30,  approximate",
                "2026-03-05?, 2026-03-05, 2026-03-05, true,  0,   uncertain",
                "2026-03-05%, 2026-03-05, 2026-03-05, true,  0,   approximate uncertain",
                "2026-02~/2026-03, 2026-02-01, 2026-03-31, true, 58, approximate",
                "2026-02/2026-03?, 2026-02-01, 2026-03-31, true, 58, uncertain"
            })
    void sayWhenAPeriodBeganAndHowLongItHasLasted(
            String date, String earliest, String latest, boolean definite, Integer vague, String flags) {
        record.tell(GPT, registered(1, "OpenAI", "GPT-5.6"), submitted(2, date));
        try (RunningViews views = views().caughtUp()) {
            Map<String, Object> row = sql(views).queryForMap("SELECT * FROM v_treatments");
            assertThat(row)
                    .containsEntry("company", "OpenAI")
                    .containsEntry("treatment", Treatment.REVIEW.name())
                    .containsEntry("since", date)
                    .containsEntry("definite", definite)
                    .containsEntry("open", true)
                    .containsEntry("until", null)
                    .containsEntry("until_latest", null)
                    .containsEntry("until_approximate", null)
                    .containsEntry("since_approximate", flags.contains("approximate"))
                    .containsEntry("since_uncertain", flags.contains("uncertain"));
            assertThat(day(row, "since_earliest")).isEqualTo(earliest);
            assertThat(day(row, "since_latest")).isEqualTo(latest);
            Long least = (Long) row.get("days_at_least");
            Long most = (Long) row.get("days_at_most");
            long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
            assertThat(least)
                    .isEqualTo(
                            latest == null ? 0 : today - LocalDate.parse(latest).toEpochDay());
            assertThat(most)
                    .isEqualTo(
                            earliest == null
                                    ? null
                                    : today - LocalDate.parse(earliest).toEpochDay());
            assertThat(vague == null ? null : most - least).isEqualTo(vague == null ? null : Long.valueOf(vague));
        }
    }

    private static String day(Map<String, Object> row, String column) {
        Object day = row.get(column);
        return day == null ? null : day.toString();
    }

    @Test
    void sayThatAPeriodHasEnded() {
        record.tell(
                GPT,
                registered(1, "OpenAI", "GPT-5.6"),
                Facts.released(2, "2026-01-10"),
                Facts.withdrawn(3, "2026-02~"));
        try (RunningViews views = views().caughtUp()) {
            assertThat(sql(views)
                            .queryForList(
                                    "SELECT treatment || ' ' || since || ' ' || until || ' ' || days_at_least || ' '"
                                            + " || days_at_most FROM v_treatments WHERE NOT open"
                                            + " AND until_approximate AND NOT until_uncertain AND NOT since_approximate",
                                    String.class))
                    .containsExactly("GENERAL_RELEASE 2026-01-10 2026-02~ 22 49");
        }
    }

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
