package org.modeldocket.query.ui.bar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.query.ui.bar.RangeBar.Shape.ARROW;
import static org.modeldocket.query.ui.bar.RangeBar.Shape.POINT;
import static org.modeldocket.query.ui.bar.RangeBar.Shape.RING;
import static org.modeldocket.query.ui.bar.RangeBar.Shape.SOLID;
import static org.modeldocket.query.ui.bar.RangeBar.Shape.STRIPED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.query.ui.bar.RangeBar.Extent;
import org.modeldocket.query.ui.bar.RangeBar.Mark;
import org.modeldocket.query.ui.bar.RangeBar.Shape;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;

class RangeBarTest {
    private static final LocalDate THROUGH = LocalDate.parse("2026-11-24");
    private static final int WIDTH = 200;

    @Test
    void drawsAPointForAnExactDayAlone() {
        assertThat(once("2026-06-12")).extracting(Mark::shape).containsExactly(POINT);
        assertThat(once("2026-06-12~")).extracting(Mark::shape).containsExactly(RING);
        assertThat(once("2026-06-12?")).extracting(Mark::shape).containsExactly(RING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-06", "2026-34", "2026-06-12/2026-06-13", "202X", "Y100000", "-0100"})
    void drawsAnythingWiderAsAStretch(String edtf) {
        assertThat(once(edtf)).singleElement().satisfies(mark -> {
            assertThat(mark.shape()).isEqualTo(STRIPED);
            assertThat(mark.width()).isGreaterThanOrEqualTo(4);
        });
    }

    @Test
    void leadsOnWhereADateIsOpen() {
        assertThat(shapes(once("../2026-06-12"))).containsExactly(STRIPED, ARROW);
        assertThat(once("../2026-06-12").getLast().width()).isNegative();
        assertThat(shapes(once("2026-06-12/.."))).containsExactly(STRIPED, ARROW);
        assertThat(once("2026-06-12/..").getLast().width()).isPositive();
    }

    @Test
    void tellsTheCertainPartOfAPeriodFromThePossibleOnes() {
        List<Mark> marks = period("2026-03", "2026-06-12");
        assertThat(shapes(marks)).containsExactly(SOLID, STRIPED, POINT);
        Mark solid = marks.getFirst();
        Mark striped = marks.get(1);
        assertThat(solid.x()).isGreaterThanOrEqualTo(striped.x());
        assertThat(solid.x() + solid.width()).isGreaterThan(marks.getLast().x());
    }

    @Test
    void drawsNothingCertainWhereAPeriodMayHaveBeenADayLong() {
        assertThat(shapes(period("2026", "2026"))).containsExactly(STRIPED);
        assertThat(shapes(period("2026-06", "2026-06-12"))).containsExactly(STRIPED);
    }

    @Test
    void drawsAnOpenPeriodUpToWhereTheRecordReachesAndLeadsOnThere() {
        List<Mark> marks = period("2026-06-12", null);
        assertThat(shapes(marks)).containsExactly(SOLID, POINT, ARROW);
        assertThat(marks.get(2).x())
                .isGreaterThan(marks.getFirst().x() + marks.getFirst().width());
        assertThat(shapes(period("2026", null))).containsExactly(STRIPED, ARROW);
    }

    @Test
    void drawsAllMarksOfAShapeAsOnePath() {
        RangeBar bar = new RangeBar(
                116,
                16,
                List.of(14.0, 39.9),
                List.of(
                        new Mark(SOLID, 20, 30.5),
                        new Mark(STRIPED, 14, 6),
                        new Mark(POINT, 60.2, 0),
                        new Mark(ARROW, 51.5, 8),
                        new Mark(STRIPED, 70.1, 4),
                        new Mark(RING, 80, 0)));
        assertThat(bar.base()).isEqualTo("M14 14.5h88");
        assertThat(bar.drawnTicks()).isEqualTo("M14 12v3M40 12v3");
        assertThat(bar.drawn("STRIPED")).isEqualTo("M14 7h6M70 7h4");
        assertThat(bar.drawn("SOLID", "ARROW")).isEqualTo("M20 3v8h30.5V3zM51.5 3l8 4-8 4z");
        assertThat(bar.drawn("POINT")).isEqualTo("M60 7h0");
        assertThat(bar.drawn("RING")).isEqualTo("M76.5 7a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0z");
        assertThat(new RangeBar(116, 16, List.of(), List.of()).drawn("SOLID")).isNull();
    }

    @Test
    void hasNoAxisWhereNothingIsDated() {
        assertThat(TimeAxis.over(List.of(Interval.UNBOUNDED), THROUGH, LocalDate.MAX))
                .isNull();
    }

    @Test
    void drawsWholeMonthsOrWholeYears() {
        assertThat(axis("2026-06-12"))
                .isEqualTo(new TimeAxis(day("2026-06-01"), day("2026-12-01"), THROUGH, LocalDate.MAX));
        assertThat(axis("2023-06-12"))
                .isEqualTo(new TimeAxis(day("2023-01-01"), day("2027-01-01"), THROUGH, LocalDate.MAX));
        assertThat(axis("2023-06-12").ticks()).hasSizeBetween(2, 8);
    }

    @Property
    void staysInsideItsWidth(
            @ForAll @LongRange(min = -5_000_000, max = 5_000_000) long some,
            @ForAll @LongRange(min = -5_000_000, max = 5_000_000) long other,
            @ForAll boolean open) {
        LocalDate a = LocalDate.ofEpochDay(Math.min(some, other));
        LocalDate b = LocalDate.ofEpochDay(Math.max(some, other));
        Interval from = new Interval(a, b);
        TimeAxis axis = TimeAxis.over(List.of(from), THROUGH, LocalDate.MAX);
        RangeBar bar = RangeBar.period(
                axis, new Extent(from, false), open ? null : new Extent(new Interval(b, null), false), WIDTH);
        assertThat(bar.ticks())
                .hasSizeLessThanOrEqualTo(8)
                .allSatisfy(tick -> assertThat(tick).isBetween(0.0, WIDTH * 1.0));
        assertThat(bar.drawnTicks().chars().filter(letter -> letter == 'M'))
                .hasSize(bar.ticks().size());
        assertThat(bar.marks()).isNotEmpty().allSatisfy(mark -> {
            assertThat(mark.x()).isBetween(0.0, WIDTH * 1.0);
            assertThat(mark.x() + mark.width()).isBetween(0.0, WIDTH * 1.0);
        });
    }

    /** Where periods are too many to be told apart, what certainly lasted and what may have lasted is drawn as before. */
    @Property(tries = 50)
    void drawsManyPeriodsInBoundedMarks(@ForAll @Size(min = 30, max = 300) List<@IntRange(max = 2_000) Integer> days) {
        TimeAxis axis =
                TimeAxis.over(List.of(new Interval(day("2021-01-01"), day("2026-12-31"))), THROUGH, LocalDate.MAX);
        List<RangeBar.Period> periods = days.stream()
                .map(n -> {
                    LocalDate from = day("2021-01-01").plusDays(n);
                    Extent begun = new Extent(new Interval(from, from.plusDays(n % 3 * 20)), false);
                    LocalDate to = from.plusDays(n % 7 * 15);
                    return new RangeBar.Period(begun, n % 11 == 0 ? null : new Extent(new Interval(to, to), false));
                })
                .toList();
        List<Mark> alone = periods.stream()
                .flatMap(each -> RangeBar.period(axis, each.from(), each.to(), WIDTH).marks().stream())
                .toList();
        List<Mark> marks = RangeBar.periods(axis, periods, WIDTH).marks();
        assertThat(marks).hasSizeLessThan(WIDTH);
        for (double x = 0.5; x < WIDTH; x++) {
            assertThat(covers(marks, SOLID, x)).isEqualTo(covers(alone, SOLID, x));
            assertThat(covers(marks, STRIPED, x)).isEqualTo(covers(alone, STRIPED, x));
        }
    }

    private static boolean covers(List<Mark> marks, Shape shape, double x) {
        return marks.stream().anyMatch(mark -> mark.shape() == shape && mark.x() <= x && x <= mark.x() + mark.width());
    }

    private static List<Mark> once(String edtf) {
        return RangeBar.once(axis(edtf), extent(edtf), WIDTH).marks();
    }

    private static List<Mark> period(String from, @Nullable String to) {
        TimeAxis axis = to == null ? axis(from) : axis(from, to);
        return RangeBar.period(axis, extent(from), to == null ? null : extent(to), WIDTH)
                .marks();
    }

    private static TimeAxis axis(String... edtf) {
        return TimeAxis.over(
                Stream.of(edtf).map(text -> EdtfDate.parse(text).bounds()).toList(), THROUGH, LocalDate.MAX);
    }

    private static Extent extent(String edtf) {
        return Extent.of(EdtfDate.parse(edtf));
    }

    private static List<Shape> shapes(List<Mark> marks) {
        return marks.stream().map(Mark::shape).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
