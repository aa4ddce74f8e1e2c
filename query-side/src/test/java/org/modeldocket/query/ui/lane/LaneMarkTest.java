package org.modeldocket.query.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Imprecise ends make a trapezoid: solid where a period certainly lasted, rising and falling where it may have. */
class LaneMarkTest {
    /** Its days are ten units wide: 976 for 97.6 days. */
    private static final LaneAxis AXIS = new LaneAxis(0, 976, List.of());

    private static final LaneDays NOW = days(900L, 900L);

    @Test
    void exactEndsMakeARectangle() {
        LaneMark mark = mark(days(100L, 100L), days(200L, 200L));
        assertThat(mark.solid()).isEqualTo("M100 2L201 2L201 14L100 14z");
        assertThat(mark.fading()).isNull();
        assertThat(mark.arrow()).isNull();
    }

    @Test
    void impreciseEndsRiseAndFall() {
        LaneMark mark = mark(days(100L, 150L), days(200L, 300L));
        assertThat(mark.solid()).isEqualTo("M150 2L201 2L201 14L150 14z");
        assertThat(mark.fading()).isEqualTo("M100 14L150 2L150 14z" + "M201 2L301 14L201 14z");
    }

    @Test
    void whereNoDayIsCertainNothingIsSolid() {
        LaneMark mark = mark(days(100L, 300L), days(200L, 400L));
        assertThat(mark.solid()).isNull();
        assertThat(mark.fading()).isEqualTo("M100 14L201 2L300 2L401 14z");
    }

    @Test
    void whatMayNotHaveBegunIsNotSolid() {
        LaneMark mark = LaneMark.of(AXIS, days(100L, 100L), days(200L, 200L), NOW, false, false);
        assertThat(mark.solid()).isNull();
        assertThat(mark.fading()).isNotNull();
    }

    @Test
    void whatLastsReachesTheRecordsLastDayAndLeadsOn() {
        LaneMark mark = mark(days(100L, 100L), null);
        assertThat(mark.solid()).isEqualTo("M100 2L901 2L901 14L100 14z");
        assertThat(mark.arrow()).isEqualTo("M903 2L921 8L903 14z");
    }

    @Test
    void whatMayLastFallsUntilThere() {
        LaneMark mark = LaneMark.of(AXIS, days(100L, 100L), days(200L, 300L), NOW, true, true);
        assertThat(mark.solid()).isEqualTo("M100 2L201 2L201 14L100 14z");
        assertThat(mark.fading()).isEqualTo("M201 2L901 14L201 14z");
        assertThat(mark.arrow()).isNotNull();
    }

    @Test
    void openEndsReachTheEndsOfTheAxis() {
        LaneMark mark = mark(days(null, 100L), days(200L, null));
        assertThat(mark.fading()).isEqualTo("M0 14L100 2L100 14z" + "M201 2L976 14L201 14z");
    }

    @Test
    void aDayIsSeenHoweverLongTheAxis() {
        LaneMark mark = LaneMark.of(
                new LaneAxis(0, 1_000_000, List.of()),
                days(500_000L, 500_000L),
                days(500_000L, 500_000L),
                NOW,
                true,
                false);
        assertThat(mark.solid()).isEqualTo("M488 2L494 2L494 14L488 14z");
    }

    @Test
    void anAxisAroundZeroIsMarkedAtRoundDays() {
        LaneAxis axis = LaneAxis.aroundZero(-26, 340, day -> day + " d");
        assertThat(axis.ticks())
                .extracting(LaneAxis.Tick::label)
                .containsExactly("0 d", "60 d", "120 d", "180 d", "240 d", "300 d");
        assertThat(axis.first()).isEqualTo(-26);
        assertThat(LaneAxis.aroundZero(5, 20, String::valueOf).first()).isZero();
        assertThat(LaneAxis.aroundZero(0, 0, String::valueOf).ticks()).isNotEmpty();
    }

    private static LaneMark mark(LaneDays begun, @Nullable LaneDays ended) {
        return LaneMark.of(AXIS, begun, ended, NOW, true, false);
    }

    private static LaneDays days(@Nullable Long first, @Nullable Long last) {
        return new LaneDays(first, last);
    }
}
