package org.modeldocket.query.matrix.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Treatment;

/** One period as the two folds of a day say it: what had certainly happened (definite), and what may have (possible). */
class CellSumTest {
    private static final DateBounds MARCH = DateBounds.of(EdtfDate.parse("2026-03"));

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
        CellTables cells = new CellTables();
        if (definite.equals(possible)) {
            cells.insert(period(true, true, definite));
        } else {
            add(cells, true, definite);
            add(cells, false, possible);
        }
        cells.sort();
        Cell cell = cells.at(new ReadPoint(0, new AsOf(1, null), LocalDate.of(2026, 3, 15), 0), company -> true)
                .get("example-ai")
                .get(Treatment.SUSPENSION);
        assertThat(cell.count()).isEqualTo(count);
        assertThat(cell.possible()).isEqualTo(possibleCount == count ? null : possibleCount);
        assertThat(cell.open()).isEqualTo(open);
        assertThat(cell.possiblyOpen()).isEqualTo(possiblyOpen == open ? null : possiblyOpen);
        assertThat(cell.periods()).singleElement().extracting(CellPeriod::lasts).isEqualTo(lasts);
    }

    private static void add(CellTables cells, boolean definite, String state) {
        if (!state.equals("absent")) {
            cells.insert(period(definite, !definite, state));
        }
    }

    private static PeriodVersion period(boolean definite, boolean possible, String state) {
        StoredPeriod period = new StoredPeriod(
                1,
                "example-ai-model-1",
                "example-ai",
                Treatment.SUSPENSION,
                state.equals("open"),
                MARCH,
                MARCH,
                ByteBuffer.allocate(16));
        return new PeriodVersion(
                period,
                1,
                Long.MAX_VALUE,
                definite ? 0 : Long.MAX_VALUE,
                Long.MAX_VALUE,
                possible ? 0 : Long.MAX_VALUE,
                Long.MAX_VALUE);
    }
}
