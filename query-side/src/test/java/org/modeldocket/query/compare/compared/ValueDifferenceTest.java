package org.modeldocket.query.compare.compared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.time.Certainty;

/** Two releases differ definitely where they do in every reading of vague dates, and possibly where they do in some. */
class ValueDifferenceTest {
    private static final Evidence NONE = new Evidence(List.of(), 0, 0);

    /** Values with spaces between them; a question mark stands behind one that is only possible. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "BINDING, BINDING, NO",
                "BINDING REQUESTED, REQUESTED BINDING, NO",
                "-, -, NO",
                "BINDING, REQUESTED, DEFINITE",
                "BINDING, -, DEFINITE",
                "BINDING, BINDING?, POSSIBLE",
                "BINDING?, -, POSSIBLE",
                "BINDING?, BINDING?, POSSIBLE",
                "BINDING REQUESTED?, BINDING, POSSIBLE",
                "BINDING REQUESTED?, VOLUNTARY, DEFINITE"
            })
    void setsAreComparedByWhatIsCertain(@Nullable String one, @Nullable String other, Match differs) {
        for (Aspect aspect : List.of(Aspect.FORCE, Aspect.TREATMENT, Aspect.AUDIENCE)) {
            assertThat(ValueDifference.between(aspect, values(one), values(other)))
                    .isEqualTo(differs);
            assertThat(ValueDifference.between(aspect, values(other), values(one)))
                    .isEqualTo(differs);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, SUSPENDED, NO",
        "SUSPENDED, IN_PREVIEW, DEFINITE",
        "SUSPENDED? IN_PREVIEW?, IN_PREVIEW, POSSIBLE",
        "SUSPENDED? IN_PREVIEW?, SUSPENDED? IN_PREVIEW?, POSSIBLE",
        "SUSPENDED? IN_PREVIEW?, RECORDED? UNDER_REVIEW?, DEFINITE"
    })
    void ofPossibleStandingsEachReleaseHasOne(String one, String other, Match differs) {
        assertThat(ValueDifference.between(Aspect.STANDING, values(one), values(other)))
                .isEqualTo(differs);
        assertThat(ValueDifference.between(Aspect.STANDING, values(other), values(one)))
                .isEqualTo(differs);
    }

    @ParameterizedTest
    @CsvSource({
        "ENDED 10 10, ENDED 10 10, NO",
        "ENDED 10 10, ENDED 11 11, DEFINITE",
        "ENDED -3 -3, ENDED 3 3, DEFINITE",
        "ENDED 0 30, ENDED 0 30, POSSIBLE",
        "ENDED 0 30, ENDED 30 60, POSSIBLE",
        "ENDED 0 30, ENDED 31 60, DEFINITE",
        "ENDED 10 10, LASTING 20 20, DEFINITE",
        "ENDED 30 30, LASTING 20 20, POSSIBLE",
        "LASTING 20 20, LASTING 20 20, NO",
        "LASTING 10 10, LASTING 20 20, POSSIBLE",
        "ENDED 30 30, MAY_HAVE_ENDED 5 20, POSSIBLE",
        "ENDED 10 10, -, DEFINITE",
        "ENDED? 10 10, -, POSSIBLE",
        "ENDED? 10 10, ENDED 10 10, POSSIBLE",
        "ENDED? 10 10, ENDED 20 20, POSSIBLE",
        "-, -, NO"
    })
    void waitsDifferWhereTheirIntervalsAreApart(String one, String other, Match differs) {
        assertThat(ValueDifference.between(Aspect.WAIT, wait(one), wait(other))).isEqualTo(differs);
        assertThat(ValueDifference.between(Aspect.WAIT, wait(other), wait(one))).isEqualTo(differs);
    }

    @Test
    void ofSeveralReleasesTheMostDifferentTwoCount() {
        assertThat(differs("BINDING", "BINDING", "BINDING?")).isEqualTo(Match.POSSIBLE);
        assertThat(differs("BINDING", "BINDING?", "REQUESTED")).isEqualTo(Match.DEFINITE);
        assertThat(differs("BINDING", "BINDING", "BINDING")).isEqualTo(Match.NO);
    }

    private static Match differs(String... releases) {
        return ComparedAspect.of(
                        Aspect.FORCE,
                        null,
                        Stream.of(releases)
                                .map(text -> new AspectOfRelease(text, values(text)))
                                .toList())
                .differs();
    }

    private static List<AspectValue> values(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ")).map(one -> value(one, null)).toList();
    }

    private static List<AspectValue> wait(String text) {
        String[] parts = text.split(" ");
        return text.equals("-")
                ? List.of()
                : List.of(value(parts[0], new DayBounds(Long.valueOf(parts[1]), Long.valueOf(parts[2]))));
    }

    private static AspectValue value(String text, @Nullable DayBounds days) {
        return new AspectValue(text.replace("?", ""), null, text.endsWith("?") ? Certainty.POSSIBLE : null, days, NONE);
    }
}
