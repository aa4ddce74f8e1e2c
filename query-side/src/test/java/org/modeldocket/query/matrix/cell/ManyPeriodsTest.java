package org.modeldocket.query.matrix.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Treatment;

/** A cell of more periods than an answer shows, of as many releases as there are, or of few. */
class ManyPeriodsTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** The periods of a release share a fact, so that of its facts only those that are new are counted and named. */
    @ParameterizedTest
    @ValueSource(ints = {499, 500, 501, 700})
    void itsSpanAndItsFactsAreThoseOfAll(int periods) {
        for (int releases : new int[] {1, 3, periods}) {
            CellTables cells = new CellTables();
            for (int i = 0; i < periods; i++) {
                cells.insert(period(i, i % releases));
            }
            cells.sort();
            Cell cell = cells.at(
                            new ReadPoint(0, new AsOf(periods, null), LocalDate.of(2026, 3, 15), 0), company -> true)
                    .get("example-ai")
                    .get(Treatment.SUSPENSION);
            assertThat(cell.count()).isEqualTo(releases);
            assertThat(cell.periods()).hasSize(Math.min(periods, Cell.MOST));
            assertThat(cell.firstFrom()).isEqualTo(day(0));
            assertThat(cell.lastTo()).isEqualTo(day(10 * (periods - 1) + 2));
            assertThat(cell.factCount()).isEqualTo(periods + releases);
            assertThat(cell.releaseIds()).hasSize(Math.min(releases, Cell.MOST_IDS));
            assertThat(cell.factIds())
                    .hasSize(Cell.MOST_IDS)
                    .doesNotHaveDuplicates()
                    .startsWith(new UUID(1, periods - 1).toString());
        }
    }

    private static PeriodVersion period(int number, int release) {
        ByteBuffer facts = ByteBuffer.allocate(32)
                .putLong(2)
                .putLong(release)
                .putLong(1)
                .putLong(number)
                .flip();
        StoredPeriod period = new StoredPeriod(
                number + 1,
                "model-" + release,
                "example-ai",
                Treatment.SUSPENSION,
                false,
                day(10 * number),
                day(10 * number + 2),
                facts);
        return new PeriodVersion(period, number + 1, Long.MAX_VALUE, 0, Long.MAX_VALUE, 0, Long.MAX_VALUE);
    }

    private static DateBounds day(int day) {
        return DateBounds.of(EdtfDate.parse(FIRST.plusDays(day).toString()));
    }
}
