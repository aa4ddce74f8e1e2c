package org.modeldocket.query.statistics;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.statistics.PlantedRecord.Days;
import org.modeldocket.query.statistics.PlantedRecord.RawCase;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.Durations;
import org.modeldocket.query.statistics.durations.ReleaseWaitView;
import org.modeldocket.query.statistics.durations.WaitState;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.query.statistics.durations.WaitSummary;
import org.modeldocket.query.statistics.selected.SelectedReleases;
import org.modeldocket.vocabulary.Treatment;

/** Waits are what a plain second way finds in the raw dates; the planted longer wait is found; a fact moves its own interval only. */
class PlantedWaitsTest {
    private static final List<RawCase> CASES = new PlantedRecord().cases(2_000);

    /** A wait by the raw dates; with no end it is counted to today. */
    private record Raw(long atLeast, long atMost, boolean ended) {}

    private static @Nullable Raw raw(RawCase of, WaitStep step) {
        Days from = switch (step) {
            case SUBMISSION_TO_DIRECTIVE, SUBMISSION_TO_RELEASE -> of.begun().get(Treatment.REVIEW);
            case DIRECTIVE_TO_PREVIEW -> directed(of);
            case PREVIEW_TO_RELEASE -> null;
            case SUSPENDED -> of.begun().get(Treatment.SUSPENSION);
        };
        Days to = switch (step) {
            case SUBMISSION_TO_DIRECTIVE -> directed(of);
            case SUBMISSION_TO_RELEASE -> of.begun().get(Treatment.GENERAL_RELEASE);
            case DIRECTIVE_TO_PREVIEW, PREVIEW_TO_RELEASE -> null;
            case SUSPENDED -> of.restored();
        };
        if (from == null) {
            return null;
        }
        if (to == null) {
            return new Raw(
                    DAYS.between(from.latest(), PlantedRecord.TODAY),
                    DAYS.between(from.earliest(), PlantedRecord.TODAY),
                    false);
        }
        long least = DAYS.between(from.latest(), to.earliest());
        return new Raw(
                step == WaitStep.SUSPENDED ? Math.max(0, least) : least,
                DAYS.between(from.earliest(), to.latest()),
                true);
    }

    private static @Nullable Days directed(RawCase of) {
        Days binding = of.begun().get(Treatment.DIRECTIVE_BINDING);
        return binding == null ? of.begun().get(Treatment.DIRECTIVE_REQUESTED) : binding;
    }

    @ParameterizedTest
    @EnumSource(WaitStep.class)
    void waitsAreThoseOfTheRawDates(WaitStep step) {
        waits(PlantedRecord.selected(CASES, Map.of()), step, CASES);
    }

    /** Waits are those of the raw dates, of all releases and of each company. */
    static void waits(SelectedReleases releases, WaitStep step, List<RawCase> cases) {
        Durations durations = new Durations(releases, step, ListFacet.COMPANY);
        equal(durations.summary(), step, cases);
        for (Object company : durations.keys().keySet()) {
            equal(
                    Objects.requireNonNull(durations.summary(company.toString())),
                    step,
                    cases.stream().filter(one -> one.company().equals(company)).toList());
        }
    }

    private static void equal(WaitSummary found, WaitStep step, List<RawCase> cases) {
        List<Raw> waits = cases.stream()
                .map(one -> raw(one, step))
                .filter(Objects::nonNull)
                .toList();
        List<Raw> ended = waits.stream().filter(Raw::ended).toList();
        assertThat(found.n()).isEqualTo(waits.size());
        assertThat(found.ended()).isEqualTo(ended.size());
        assertThat(found.lasting()).isEqualTo(waits.size() - ended.size());
        assertThat(found.possible() + found.mayHaveEnded()).isZero();
        assertThat(found.negative()).isEqualTo((int)
                ended.stream().filter(wait -> wait.atMost() < 0).count());
        if (ended.isEmpty()) {
            assertThat(found.quartiles()).isNull();
        } else {
            WaitSummary.WaitQuartiles quartiles = Objects.requireNonNull(found.quartiles());
            assertThat(quartiles.first()).isEqualTo(quartile(ended, 1));
            assertThat(quartiles.median()).isEqualTo(quartile(ended, 2));
            assertThat(quartiles.third()).isEqualTo(quartile(ended, 3));
        }
        if (!waits.isEmpty()) {
            assertThat(found.half()).isEqualTo(new WaitSummary.HalfWaits(half(waits, true), half(waits, false)));
        }
    }

    private static DayBounds quartile(List<Raw> ended, int quarter) {
        int place = (ended.size() * quarter + 3) / 4 - 1;
        return new DayBounds(
                ended.stream().map(Raw::atLeast).sorted().toList().get(place),
                ended.stream().map(Raw::atMost).sorted().toList().get(place));
    }

    /** For each day anew: the share that is left of the day before, without those who ended of all that waited so long. */
    private static @Nullable Long half(List<Raw> waits, boolean shortest) {
        double waiting = 1;
        for (long day = -100; day < 2_000; day++) {
            int atRisk = 0;
            int ended = 0;
            for (Raw one : waits) {
                long days = shortest ? one.atLeast() : one.atMost();
                atRisk += days >= day ? 1 : 0;
                ended += one.ended() && days == day ? 1 : 0;
            }
            waiting *= atRisk == 0 ? 1 : 1 - (double) ended / atRisk;
            if (ended > 0 && waiting <= 0.5 + 1e-9) {
                return day;
            }
        }
        return null;
    }

    @Test
    void theLongerWaitIsFound() {
        Durations durations = new Durations(
                PlantedRecord.selected(CASES, Map.of("treatment", "DIRECTIVE_BINDING")),
                WaitStep.SUBMISSION_TO_DIRECTIVE,
                ListFacet.COMPANY);
        WaitSummary north = Objects.requireNonNull(durations.summary("north"));
        WaitSummary south = Objects.requireNonNull(durations.summary("south"));
        DayBounds northern = Objects.requireNonNull(north.quartiles()).median();
        DayBounds southern = Objects.requireNonNull(south.quartiles()).median();
        assertThat(Objects.requireNonNull(northern.atMost())).isLessThan(Objects.requireNonNull(southern.atLeast()));
        assertThat(north.negative()).isPositive();
    }

    /** An imprecise or a retracted fact moves the interval of its own release, and nothing else. */
    @Test
    void oneFactMovesOneInterval() {
        RawCase exact = CASES.stream()
                .filter(one -> isDay(one.begun().get(Treatment.REVIEW)) && isDay(directed(one)))
                .filter(one -> one.begun().containsKey(Treatment.DIRECTIVE_BINDING))
                .findFirst()
                .orElseThrow();
        LocalDate directed = one(exact, Treatment.DIRECTIVE_BINDING);
        Days month = Days.of(YearMonth.from(directed));
        Map<String, ReleaseWaitView> before = waits(CASES);
        ReleaseWaitView was = Objects.requireNonNull(before.get(exact.id()));
        long days = Objects.requireNonNull(was.days().atLeast());
        assertThat(was.days().atMost()).isEqualTo(days);

        Map<String, ReleaseWaitView> vague = waits(with(exact.with(Treatment.DIRECTIVE_BINDING, month)));
        assertThat(changed(before, vague)).containsExactly(exact.id());
        assertThat(Objects.requireNonNull(vague.get(exact.id())).days())
                .isEqualTo(new DayBounds(
                        days - DAYS.between(month.earliest(), directed),
                        days + DAYS.between(directed, month.latest())));

        Map<String, ReleaseWaitView> retracted = waits(with(exact.with(Treatment.DIRECTIVE_BINDING, null)));
        assertThat(changed(before, retracted)).containsExactly(exact.id());
        ReleaseWaitView lasting = Objects.requireNonNull(retracted.get(exact.id()));
        assertThat(lasting.state()).isEqualTo(WaitState.LASTING);
        long soFar = DAYS.between(one(exact, Treatment.REVIEW), PlantedRecord.TODAY);
        assertThat(lasting.days()).isEqualTo(new DayBounds(soFar, soFar));
    }

    private static boolean isDay(@Nullable Days days) {
        return days != null && days.earliest().equals(days.latest());
    }

    private static LocalDate one(RawCase of, Treatment kind) {
        return Objects.requireNonNull(of.begun().get(kind)).earliest();
    }

    private static List<RawCase> with(RawCase changed) {
        List<RawCase> cases = new ArrayList<>(CASES);
        cases.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
        return cases;
    }

    private static Map<String, ReleaseWaitView> waits(List<RawCase> cases) {
        Durations durations =
                new Durations(PlantedRecord.selected(cases, Map.of()), WaitStep.SUBMISSION_TO_DIRECTIVE, null);
        Map<String, ReleaseWaitView> waits = new TreeMap<>();
        durations
                .keys()
                .keySet()
                .forEach(id -> waits.put(id, Objects.requireNonNull(durations.duration(id, Map.of()))));
        return waits;
    }

    private static List<String> changed(Map<String, ReleaseWaitView> before, Map<String, ReleaseWaitView> after) {
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .toList();
    }
}
