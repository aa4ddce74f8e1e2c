package org.modeldocket.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Instants, days and both: what is before what, and that it never runs in a circle where it must not. */
class TimeBoundsTest {
    private static final List<String> TIMES = List.of(
            "2026-06-10",
            "2026-06-11",
            "2026-06-12",
            "2026-06-13",
            "2026-06-14",
            "2026-06-15",
            "2026-06-12/2026-06-13",
            "../2026-06-12",
            "2026-06-13/..",
            "2026-06",
            "2026-06-13T09:00:00",
            "2026-06-11T10:00:00Z",
            "2026-06-12T09:59:59Z",
            "2026-06-12T10:00:00Z",
            "2026-06-12T17:21:00-04:00",
            "2026-06-12T20:00:00Z",
            "2026-06-12T23:00:00-12:00",
            "2026-06-13T00:30:00+09:00",
            "2026-06-13T11:59:59Z",
            "2026-06-13T12:00:00Z",
            "2026-06-14T00:30:00+14:00");

    @Example
    void aTimeWithAnOffsetIsAnInstantOfTheDayAsWritten() {
        TimeBounds times = at("2026-06-12T17:21:00-04:00");
        assertThat(times.instant()).isEqualTo(Instant.parse("2026-06-12T21:21:00Z"));
        assertThat(times.days()).isEqualTo(EdtfDate.parse("2026-06-12").bounds());
        assertThat(at("2026-06-12T24:00:00+05:30").instant()).isEqualTo(Instant.parse("2026-06-12T18:30:00Z"));
        assertThat(at("2026-06-12T17:21:00Z").instant()).isEqualTo(Instant.parse("2026-06-12T17:21:00Z"));
        assertThat(at("2026-06-12T17:21:00").instant()).isNull();
        assertThat(at("2026-06-12").instant()).isNull();
    }

    @Example
    void twoInstantsCompareWhateverTheirDays() {
        TimeBounds granted = at("2026-06-13T00:30:00+09:00");
        TimeBounds approved = at("2026-06-12T20:00:00Z");
        assertThat(granted.isDefinitelyBefore(approved)).isTrue();
        assertThat(granted.isWrittenBefore(approved)).isTrue();
        assertThat(approved.isDefinitelyBefore(granted)).isFalse();
        assertThat(granted.isDefinitelyBefore(granted)).isFalse();
    }

    @Example
    void aDayIsOneOfEveryZone() {
        TimeBounds day = at("2026-06-12");
        assertThat(at("2026-06-11T09:59:59Z").isDefinitelyBefore(day)).isTrue();
        assertThat(at("2026-06-11T10:00:00Z").isDefinitelyBefore(day)).isFalse();
        assertThat(day.isDefinitelyBefore(at("2026-06-13T11:59:59Z"))).isFalse();
        assertThat(day.isDefinitelyBefore(at("2026-06-13T12:00:00Z"))).isTrue();
        assertThat(day.isWrittenBefore(at("2026-06-13T00:30:00+09:00"))).isTrue();
    }

    @Example
    void twoDaysCompareAsWritten() {
        assertThat(at("2026-06-12").isDefinitelyBefore(at("2026-06-13"))).isTrue();
        assertThat(at("2026-06-12").isBeforeInEveryZone(at("2026-06-13"))).isFalse();
        assertThat(at("2026-06-12").isBeforeInEveryZone(at("2026-06-15"))).isTrue();
        assertThat(at("2026-06-12T09:00:00").isDefinitelyBefore(at("2026-06-12T10:00:00")))
                .as("times without an offset may be of two zones")
                .isFalse();
    }

    @Property(tries = 5000)
    void definitelyBeforeIsAPartialOrder(
            @ForAll("times") String a, @ForAll("times") String b, @ForAll("times") String c) {
        assertThat(at(a).isDefinitelyBefore(at(a))).isFalse();
        if (at(a).isDefinitelyBefore(at(b)) && at(b).isDefinitelyBefore(at(c))) {
            assertThat(at(a).isDefinitelyBefore(at(c))).isTrue();
        }
    }

    /** Of two pairs, each one before the other, one is before the other of the other pair. */
    @Property(tries = 5000)
    void beforeInEveryZoneIsAnIntervalOrder(
            @ForAll("times") String a,
            @ForAll("times") String b,
            @ForAll("times") String c,
            @ForAll("times") String d) {
        if (at(a).isBeforeInEveryZone(at(b)) && at(c).isBeforeInEveryZone(at(d))) {
            assertThat(at(a).isBeforeInEveryZone(at(d)) || at(c).isBeforeInEveryZone(at(b)))
                    .isTrue();
        }
        if (at(a).isBeforeInEveryZone(at(b))) {
            assertThat(at(a).isDefinitelyBefore(at(b))).isTrue();
            assertThat(at(b).isWrittenBefore(at(a))).isFalse();
        }
    }

    private static TimeBounds at(String edtf) {
        return EdtfDate.parse(edtf).times();
    }

    @Provide
    Arbitrary<String> times() {
        return Arbitraries.of(TIMES);
    }
}
