package org.modeldocket.query.compare.compared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.statistics.durations.Beginning;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.time.EdtfDate;

/** Days since the submission are the fewest and the most that both dates allow, negative where a step comes before it. */
class SubmissionTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-01, 2026-01-11, 10, 10",
                "2026-01-15, 2026-01-05, -10, -10",
                "2026-01-01, 2026-01, 0, 30",
                "2026-01, 2026-01-11, -20, 10",
                "2026-01, 2026-01, -30, 30",
                "2026-01-10, ../2026-01-20, -, 10",
                "../2026-01-10, 2026-01-20, 10, -",
                "2026-01-10/.., 2026-01-20, -, 10",
                "2026-01-10, 2026-01-20/.., 10, -"
            })
    void stepsAreCountedFromIt(String submitted, String step, Long atLeast, Long atMost) {
        assertThat(submission(submitted, "a").until(EdtfDate.parse(step).bounds()))
                .isEqualTo(new DayBounds(atLeast, atMost));
    }

    @Test
    void theReviewThatBeginsWithItIsAtDayZeroHoweverVague() {
        assertThat(submission("2026-01", "a")
                        .untilReview(EdtfDate.parse("2026-01").bounds(), "a"))
                .isEqualTo(new DayBounds(0L, 0L));
    }

    @Test
    void noReviewComesBeforeIt() {
        assertThat(submission("2026-01", "a")
                        .untilReview(EdtfDate.parse("2026-01").bounds(), "b"))
                .isEqualTo(new DayBounds(0L, 30L));
        assertThat(submission("2026-01", "a", "b")
                        .untilReview(EdtfDate.parse("2026-01").bounds(), "b"))
                .isEqualTo(new DayBounds(0L, 30L));
    }

    private static Submission submission(String date, String... factIds) {
        PeriodStart start = PeriodStart.of(EdtfDate.parse(date));
        return new Submission(new Beginning(start.earliest(), start.latest(), Match.DEFINITE), List.of(factIds));
    }
}
