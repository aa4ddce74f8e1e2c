package org.modeldocket.query.matrix.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Treatment;

/** Periods that are added up, or joined, have of each other's flags those of what may have been the first or the last of them. */
class QualifiedPeriodsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-01~ 2026-09-01 | 2026-06-01~ 2026-09-01 | 2026-06-01~ | 2026-09-01
            2026-06-01 2026-09-01; 2026-07-01~ 2026-08-01? | 2026-06-01 2026-09-01 | 2026-06-01 | 2026-09-01
            2026-06-01~ 2026-08-01; 2026-07-01 2026-09-01? | 2026-06-01~ 2026-09-01? | 2026-06-01~ | 2026-09-01?
            2026-06-01 2026-09-01; 2026-06-01~ 2026-09-01? | 2026-06-01~ 2026-09-01? | 2026-06-01~ | 2026-09-01?
            2026-06-01~ 2026-09-01; 2026-06-01? 2026-09-01 | 2026-06-01% 2026-09-01 | 2026-06-01% | 2026-09-01
            2026-06 2026-09; 2026-06-12~ 2026-09 | 2026-06-01/2026-06-12~ 2026-09 | 2026-06-01/2026-06-12~ | 2026-09
            2026-06~ 2026-09; 2026-05-12 2026-09-15? | 2026-05-12 2026-09-15/2026-09-30? | 2026-05-12 | 2026-09-15/2026-09-30?
            2026-06 2026-09; 2026-06-10~/2026-06-30 2026-09; 2026-06-05 2026-09 | 2026-06-01/2026-06-05 2026-09 | 2026-06-01/2026-06-05 | 2026-09
            2026-06-01 2026-09; 2026-06-02 2026-08~; 2026-06-03 2026-10-01 | 2026-06-01 2026-10-01 | 2026-06-01 | 2026-10-01
            2026-01-01? 2026-02-01; 2026-06-01 2026-09-01~ | 2026-01-01? 2026-02-01, 2026-06-01 2026-09-01~ | 2026-01-01? | 2026-09-01~
            2026-06-01 -; 2026-07-01~ 2026-08-01? | 2026-06-01 - | 2026-06-01 | -
            ../2026-06-01~ 2026-08; 2026-05-01 2026-09 | ../2026-05-01~ 2026-09 | ../2026-05-01~ | 2026-09
            2026-06-01 2026-09; 2026-06-01 2026-09-01/..% | 2026-06-01 2026-09-01/..% | 2026-06-01 | 2026-09-01/..%
            2026-06 2026-06; 2026-06~ 2026-06? | 2026-06 2026-06, 2026-06~ 2026-06? | 2026-06~ | 2026-06?
            2026-06~ 2026-06; 2026-06~ 2026-06 | 2026-06~ 2026-06 | 2026-06~ | 2026-06
            ../2026-09-20 2026-08-05 | ../2026-08-05 2026-08-05 | ../2026-08-05 | 2026-08-05
            2026-06-10 2026-06 | 2026-06-10 2026-06-10/2026-06-30 | 2026-06-10 | 2026-06-10/2026-06-30
            2026-06 2026-06-10 | 2026-06-01/2026-06-10 2026-06-10 | 2026-06-01/2026-06-10 | 2026-06-10
            2026-06-10 ../2026-06-30? | 2026-06-10 2026-06-10/2026-06-30? | 2026-06-10 | 2026-06-10/2026-06-30?
            """)
    void areJoined(String periods, String runs, String first, String last) {
        CellTables cells = new CellTables();
        String[] each = periods.split("; ");
        for (int i = 0; i < each.length; i++) {
            cells.insert(version(i + 1, each[i].split(" ")));
        }
        cells.sort();
        Cell cell = cells.at(new ReadPoint(0, new AsOf(each.length, null), DAY, 0), company -> true)
                .get("example-ai")
                .get(Treatment.REVIEW);
        assertThat(cell.periods().stream()
                        .map(period -> said(period.from()) + " " + said(period.to()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(runs);
        assertThat(said(cell.firstFrom())).isEqualTo(first);
        assertThat(said(cell.lastTo())).isEqualTo(last);
    }

    private static PeriodVersion version(int position, String[] period) {
        boolean open = period[1].equals("-");
        return new PeriodVersion(
                new StoredPeriod(
                        position,
                        "model-" + position,
                        "example-ai",
                        Treatment.REVIEW,
                        open,
                        bounds(period[0]),
                        open ? DateBounds.UNKNOWN : bounds(period[1]),
                        ByteBuffer.allocate(16)),
                position,
                Long.MAX_VALUE,
                0,
                Long.MAX_VALUE,
                0,
                Long.MAX_VALUE);
    }

    private static DateBounds bounds(String text) {
        return DateBounds.of(EdtfDate.parse(text.replace("/..%", "%/..")));
    }

    /** In the shortest form of the days, with the flag of the whole at the end. */
    private static String said(@Nullable DateBounds bounds) {
        if (bounds == null) {
            return "-";
        }
        String first = bounds.earliest() == null ? ".." : bounds.earliest().toString();
        String last = bounds.latest() == null ? ".." : bounds.latest().toString();
        String days = first.equals(last) ? first : first + "/" + last;
        for (String month : new String[] {"2026-06", "2026-08", "2026-09"}) {
            days = DateBounds.of(EdtfDate.parse(month)).days().equals(bounds.days()) ? month : days;
        }
        String flags = (bounds.approximate() ? "~" : "") + (bounds.uncertain() ? "?" : "");
        return days + (flags.length() == 2 ? "%" : flags);
    }
}
