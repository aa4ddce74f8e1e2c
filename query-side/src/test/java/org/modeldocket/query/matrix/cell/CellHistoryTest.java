package org.modeldocket.query.matrix.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Treatment;

class CellHistoryTest {
    private static final DateBounds MARCH = DateBounds.of(EdtfDate.parse("2026-03"));

    /** A period without which nothing is left, on either clock, and that begins with what is only possible. */
    @Test
    void theLastAnswerServesUpToTheNextChangeAndNoFurther() {
        CellTables cells = new CellTables();
        StoredPeriod period = new StoredPeriod(
                2, "model-1", "example-ai", Treatment.SUSPENSION, true, MARCH, MARCH, ByteBuffer.allocate(16));
        cells.insert(new PeriodVersion(period, 2, 5, 10, 20, 8, 22));
        cells.sort();
        for (int position = 0; position < 8; position++) {
            for (int day = 6; day < 25; day++) {
                compare(cells, position, day);
            }
        }
        for (int day = 6; day < 25; day++) {
            for (int position = 0; position < 8; position++) {
                compare(cells, position, day);
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            compare(cells, random.nextInt(8), 6 + random.nextInt(19));
        }
    }

    private static void compare(CellTables cells, int position, int day) {
        Cell cell = cells.at(new ReadPoint(0, new AsOf(position, null), LocalDate.ofEpochDay(day), 0), company -> true)
                .getOrDefault("example-ai", Map.of())
                .get(Treatment.SUSPENSION);
        boolean isKnown = position >= 2 && position < 5;
        assertThat(cell != null).as("position %d, day %d", position, day).isEqualTo(isKnown && day >= 8 && day < 22);
        if (cell != null) {
            assertThat(cell.count()).as("position %d, day %d", position, day).isEqualTo(day >= 10 && day < 20 ? 1 : 0);
        }
    }
}
