package org.modeldocket.query.ui.bar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.query.ui.bar.RangeBar.Shape.ARROW;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.ui.bar.RangeBar.Extent;
import org.modeldocket.query.ui.bar.RangeBar.Mark;
import org.modeldocket.query.ui.bar.RangeBar.Shape;
import org.modeldocket.time.EdtfDate;

/** Bars end with the day that a page is about: 10 June, on an axis of half a year. */
class LastDayOfBarsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-10");
    private static final TimeAxis AXIS = TimeAxis.over(List.of(extent("2026").days()), DAY, DAY);
    private static final int WIDTH = 200;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-06            | -          | STRIPED ARROW
            2026-06-20         | -          | STRIPED ARROW
            2026-06-03         | -          | SOLID POINT ARROW
            2026-06-03~        | 2026-06    | STRIPED ARROW
            2026-06-03         | 2026-06-05/2026-06-20 | SOLID POINT STRIPED ARROW
            2026-06-03         | 2026-06-20 | SOLID POINT STRIPED ARROW
            2026-06-03         | 2026-06-08 | SOLID POINT POINT
            2026-06-03         | 2026-06-10 | SOLID POINT POINT
            """)
    void drawsNothingBehindTheLastDayToDraw(String from, @Nullable String to, String shapes) {
        assertThat(AXIS)
                .isEqualTo(new TimeAxis(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-07-01"), DAY, DAY));
        List<Mark> marks = RangeBar.period(AXIS, extent(from), to == null ? null : extent(to), WIDTH)
                .marks();
        assertThat(marks.stream().map(Mark::shape)).extracting(Shape::name).containsExactly(shapes.split(" "));
        endWithTheDay(marks);
    }

    /** What happened once is not open; only a date can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026          | STRIPED
            2026-06       | STRIPED
            2026-06-10/2026-06-12 | STRIPED
            2026-05       | STRIPED
            2026-06-10    | POINT
            2026-06-10~   | RING
            ../2026-07    | STRIPED ARROW
            2026-06-03/.. | STRIPED ARROW
            """)
    void endAHappeningWithoutAnArrow(String date, String shapes) {
        List<Mark> marks = RangeBar.once(AXIS, extent(date), WIDTH).marks();
        assertThat(marks.stream().map(Mark::shape)).extracting(Shape::name).containsExactly(shapes.split(" "));
        endWithTheDay(marks);
    }

    private static void endWithTheDay(List<Mark> marks) {
        double end = RangeBar.MARGIN + AXIS.shareAfter(DAY) * (WIDTH - 2 * RangeBar.MARGIN) + 0.1;
        assertThat(marks)
                .allSatisfy(mark -> assertThat(mark.x() + (mark.shape() == ARROW ? -1 : mark.width()))
                        .isLessThanOrEqualTo(end));
    }

    private static Extent extent(String edtf) {
        return Extent.of(EdtfDate.parse(edtf));
    }
}
