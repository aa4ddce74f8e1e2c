package org.modeldocket.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares each answer about intervals with what trying all their days says; an open end reaches to the calendar's edge. */
class IntervalPropertyTest {
    private static final LocalDate ORIGIN = LocalDate.of(2024, 2, 25);
    /** The generated days are 0 to 11, so these two stand for "any earlier" and "any later". */
    private static final int EDGE = 20;

    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<Integer> end = Arbitraries.integers().between(0, 11).injectNull(0.2);
        return Combinators.combine(end, end)
                .filter((a, b) -> a == null || b == null || a <= b)
                .as((a, b) ->
                        new Interval(a == null ? null : ORIGIN.plusDays(a), b == null ? null : ORIGIN.plusDays(b)));
    }

    @Property
    void compareSaysDefinitelyWhenAllDaysAgree(@ForAll("intervals") Interval one, @ForAll("intervals") Interval other) {
        boolean allBefore =
                days(one).stream().allMatch(a -> days(other).stream().allMatch(b -> a.isBefore(b)));
        boolean allAfter = days(one).stream().allMatch(a -> days(other).stream().allMatch(b -> a.isAfter(b)));

        assertThat(one.compare(other))
                .isEqualTo(
                        allBefore
                                ? Order.DEFINITELY_BEFORE
                                : allAfter ? Order.DEFINITELY_AFTER : Order.POSSIBLY_EITHER);
        assertThat(one.isDefinitelyBefore(other)).isEqualTo(allBefore);
        assertThat(one.isDefinitelyAfter(other)).isEqualTo(allAfter);
    }

    @Property
    void compareIsAntisymmetric(@ForAll("intervals") Interval one, @ForAll("intervals") Interval other) {
        Order reversed = switch (one.compare(other)) {
            case DEFINITELY_BEFORE -> Order.DEFINITELY_AFTER;
            case POSSIBLY_EITHER -> Order.POSSIBLY_EITHER;
            case DEFINITELY_AFTER -> Order.DEFINITELY_BEFORE;
        };

        assertThat(other.compare(one)).isEqualTo(reversed);
    }

    @Property
    void definitelyBeforeIsTransitive(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval b, @ForAll("intervals") Interval c) {
        if (a.isDefinitelyBefore(b) && b.isDefinitelyBefore(c)) {
            assertThat(a.isDefinitelyBefore(c)).isTrue();
        }
    }

    @Property
    void encloseMeansThatEachDayIsInside(@ForAll("intervals") Interval one, @ForAll("intervals") Interval other) {
        assertThat(one.encloses(other)).isEqualTo(days(one).containsAll(days(other)));
    }

    @Property
    void certaintyIsWhatAllDaysSay(@ForAll("intervals") Interval one, @ForAll("intervals") Interval period) {
        List<LocalDate> inside = days(period);

        assertThat(one.within(period))
                .isEqualTo(certainty(days(one).stream().map(inside::contains).toList()));
    }

    @Property
    void byADayIsWhatAllDaysSay(@ForAll("intervals") Interval one, @ForAll("intervals") Interval other) {
        LocalDate day = other.latest() == null ? ORIGIN : other.latest();

        assertThat(one.onOrBefore(day))
                .isEqualTo(
                        certainty(days(one).stream().map(d -> !d.isAfter(day)).toList()));
    }

    private static Certainty certainty(List<Boolean> answers) {
        if (!answers.contains(false)) {
            return Certainty.DEFINITE;
        }
        return answers.contains(true) ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE;
    }

    private static List<LocalDate> days(Interval interval) {
        LocalDate from = interval.earliest() == null ? ORIGIN.minusDays(EDGE) : interval.earliest();
        LocalDate to = interval.latest() == null ? ORIGIN.plusDays(EDGE) : interval.latest();
        return from.datesUntil(to.plusDays(1)).toList();
    }
}
