package org.modeldocket.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Treatment;

/** One period as the two folds of a day say it: what had certainly happened (definite), and what may have (possible). */
class CellBuilderTest {
    private static final DateBounds MARCH = new DateBounds(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    /** The last line is that of a fact that may come to stand between a beginning and its end, and take the end for itself. */
    @ParameterizedTest
    @CsvSource({
        "open,   open,   1, 1, 1, 1, ",
        "open,   ended,  1, 1, 0, 1, POSSIBLE",
        "open,   absent, 1, 1, 0, 1, POSSIBLE",
        "absent, open,   0, 1, 0, 1, ",
        "absent, ended,  0, 1, 0, 1, ",
        "ended,  ended,  1, 1, 0, 0, ",
        "ended,  absent, 1, 1, 0, 0, ",
        "ended,  open,   1, 1, 0, 1, POSSIBLE"
    })
    void countsWhatLastsAndWhatMayLast(
            String definite,
            String possible,
            int count,
            int possibleCount,
            int open,
            int possiblyOpen,
            @Nullable Certainty lasts) {
        CellBuilder builder = new CellBuilder();
        if (definite.equals(possible)) {
            builder.add(period(true, true, definite));
        } else {
            add(builder, true, definite);
            add(builder, false, possible);
        }
        Cell cell = builder.build(null);
        assertThat(cell.count()).isEqualTo(count);
        assertThat(cell.possible()).isEqualTo(possibleCount == count ? null : possibleCount);
        assertThat(cell.open()).isEqualTo(open);
        assertThat(cell.possiblyOpen()).isEqualTo(possiblyOpen == open ? null : possiblyOpen);
        assertThat(cell.periods()).singleElement().extracting(CellPeriod::lasts).isEqualTo(lasts);
    }

    private static void add(CellBuilder builder, boolean definite, String state) {
        if (!state.equals("absent")) {
            builder.add(period(definite, !definite, state));
        }
    }

    private static StoredPeriod period(boolean definite, boolean possible, String state) {
        return new StoredPeriod(
                definite,
                possible,
                1,
                "example-ai-model-1",
                "example-ai",
                Treatment.SUSPENSION,
                state.equals("open"),
                MARCH,
                MARCH,
                ByteBuffer.allocate(16));
    }
}
