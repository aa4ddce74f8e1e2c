package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.registered;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RunningViews;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;

/** The SQL views for people say what the answers say, under names that stay whichever generation is live. */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ValueSource(booleans = {false, true})
class SqlViewsTest extends SqlViewTests {
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
}
