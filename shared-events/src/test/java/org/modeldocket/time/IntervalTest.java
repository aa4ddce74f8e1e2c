package org.modeldocket.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-31,    2026-06,       DEFINITELY_BEFORE",
        "2026-07,       2026-06,       DEFINITELY_AFTER",
        "2026-06-12,    2026-06,       POSSIBLY_EITHER",
        "2026-06-12,    2026-06-12,    POSSIBLY_EITHER",
        "../2026-06-11, 2026-06-12/.., DEFINITELY_BEFORE",
        "../2026-06-12, 2026-06-12/.., POSSIBLY_EITHER",
        "../2026-06-12, ../2025,       POSSIBLY_EITHER",
        "2026-06-12/.., 2026-06-13,    POSSIBLY_EITHER",
        "2026-06-14/.., 2026-06-13,    DEFINITELY_AFTER",
    })
    void comparesByBounds(String one, String other, Order order) {
        assertThat(bounds(one).compare(bounds(other))).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06,       2026-05-31, IMPOSSIBLE",
        "2026-06,       2026-06-01, POSSIBLE",
        "2026-06,       2026-06-29, POSSIBLE",
        "2026-06,       2026-06-30, DEFINITE",
        "2026-06/..,    9999-12-31, POSSIBLE",
        "2026-06/..,    2026-05-31, IMPOSSIBLE",
        "../2026-06-12, 2026-06-12, DEFINITE",
        "../2026-06-12, 0001-01-01, POSSIBLE",
    })
    void saysWhetherItHasHappenedByADay(String when, LocalDate day, Certainty certainty) {
        assertThat(bounds(when).onOrBefore(day)).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-12, 2026-06,       DEFINITE",
        "2026-06,    2026-06,       DEFINITE",
        "2026-06,    2026-06-12/.., POSSIBLE",
        "2026,       2026-06,       POSSIBLE",
        "2026-06,    2026-07/..,    IMPOSSIBLE",
        "2026-06,    ../2026-05,    IMPOSSIBLE",
        "2026-06/.., 2026-06/..,    DEFINITE",
        "2026-06/.., 2026,          POSSIBLE",
    })
    void saysWhetherItHappenedWithinAPeriod(String when, String period, Certainty certainty) {
        assertThat(bounds(when).within(bounds(period))).isEqualTo(certainty);
    }

    @Test
    void anOpenEndEnclosesAndIsEnclosedByOpenEndsOnly() {
        assertThat(Interval.UNBOUNDED.encloses(bounds("2026/.."))).isTrue();
        assertThat(Interval.UNBOUNDED.encloses(Interval.UNBOUNDED)).isTrue();
        assertThat(bounds("2026/..").encloses(bounds("2026-06"))).isTrue();
        assertThat(bounds("2026/..").encloses(bounds("2025-12-31/.."))).isFalse();
        assertThat(bounds("2026/..").encloses(Interval.UNBOUNDED)).isFalse();
        assertThat(bounds("../2026").encloses(Interval.UNBOUNDED)).isFalse();
        assertThat(bounds("../2026").encloses(bounds("2026-06/.."))).isFalse();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        LocalDate day = LocalDate.of(2026, 6, 12);

        assertThat(new Interval(day, day).earliest()).isEqualTo(day);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(day, day.minusDays(1)))
                .withMessage("An interval cannot begin on 2026-06-12 and end before, on 2026-06-11");
    }

    private static Interval bounds(String text) {
        return EdtfDate.parse(text).bounds();
    }
}
