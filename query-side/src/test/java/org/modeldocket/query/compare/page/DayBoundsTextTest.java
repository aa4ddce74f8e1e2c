package org.modeldocket.query.compare.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.WaitState;
import org.modeldocket.query.ui.TestTexts;

class DayBoundsTextTest {
    private static final DayBoundsText TEXT = new DayBoundsText(TestTexts.WORDS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0 | 0 | on the day of the submission",
                "1 | 1 | 1 day after the submission",
                "10 | 10 | 10 days after the submission",
                "-1 | -1 | 1 day before the submission",
                "0 | 30 | 0 to 30 days after the submission",
                "-30 | -9 | 9 to 30 days before the submission",
                "-26 | 4 | between 26 days before and 4 days after the submission",
                "- | 4 | 4 days or less after the submission",
                "-3 | - | 3 days before the submission, or later",
                "3 | - | 3 days or more after the submission",
                "- | -3 | 3 days or more before the submission",
                "- | - | an unknown number of days from the submission"
            })
    void daysAreCountedFromTheSubmission(@Nullable Long least, @Nullable Long most, String says) {
        assertThat(TEXT.since(new DayBounds(least, most))).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ENDED | 1 | 1 | 1 day",
                "ENDED | 0 | 30 | 0 to 30 days",
                "ENDED | -3 | -3 | -3 days: the second came first",
                "LASTING | 12 | 12 | 12 days so far",
                "MAY_HAVE_ENDED | 3 | 9 | 3 to 9 days, and may have ended",
                "ENDED | 3 | - | at least 3 days",
                "ENDED | - | 9 | at most 9 days",
                "LASTING | - | - | an unknown number of days so far"
            })
    void waitsAreSaidAsTheyAre(WaitState state, @Nullable Long least, @Nullable Long most, String says) {
        assertThat(TEXT.wait(new DayBounds(least, most), state)).isEqualTo(says);
    }
}
