package org.modeldocket.query.compare.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.compare.compared.Alignment;
import org.modeldocket.query.compare.compared.ComparedRelease;
import org.modeldocket.query.compare.compared.ComparedStep;
import org.modeldocket.query.compare.compared.Comparison;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.ui.bar.TimeAxis;
import org.modeldocket.query.ui.lane.LaneAxis;
import org.modeldocket.query.ui.lane.LaneDays;
import org.modeldocket.query.ui.lane.LaneMark;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Component;

/** Draws the steps of compared releases, by the calendar or by days since their submissions. */
@Component
final class LaneCharts {
    private static final int MONTHS_IN_YEAR = 12;

    private final Messages words;
    private final DateText dates;

    LaneCharts(Messages words, DateText dates) {
        this.words = words;
        this.dates = dates;
    }

    /** Null where there is nothing to draw. */
    @Nullable
    LaneChart of(Comparison comparison) {
        return comparison.align() == Alignment.CALENDAR ? byCalendar(comparison) : sinceSubmission(comparison);
    }

    private @Nullable LaneChart byCalendar(Comparison comparison) {
        LocalDate through = comparison.countedTo();
        TimeAxis days = TimeAxis.over(
                steps(comparison)
                        .flatMap(step -> Stream.of(step.from(), step.to()))
                        .filter(Objects::nonNull)
                        .map(date -> date.bounds())
                        .toList(),
                through,
                through);
        if (days == null) {
            return null;
        }
        List<LocalDate> ticks = days.ticks();
        boolean isInYears =
                ticks.size() < 2 || !ticks.get(1).isBefore(ticks.getFirst().plusMonths(MONTHS_IN_YEAR));
        LaneAxis axis = LaneAxis.of(
                days.first().toEpochDay(),
                days.end().toEpochDay(),
                ticks.stream().map(LocalDate::toEpochDay).toList(),
                day -> tick(LocalDate.ofEpochDay(day), isInYears));
        LaneDays now = new LaneDays(through.toEpochDay(), through.toEpochDay());
        return new LaneChart(
                axis,
                null,
                comparison.releases().stream()
                        .map(release -> lane(
                                release,
                                step -> LaneMark.of(
                                        axis,
                                        days(step.from().bounds()),
                                        step.to() == null
                                                ? null
                                                : days(step.to().bounds()),
                                        now,
                                        step.happened() == null,
                                        step.lasts() != null)))
                        .toList());
    }

    private String tick(LocalDate day, boolean isInYears) {
        LocalDate last =
                isInYears ? day.plusYears(1).minusDays(1) : day.plusMonths(1).minusDays(1);
        return dates.brief(new DateBounds(day, last, false, false));
    }

    private @Nullable LaneChart sinceSubmission(Comparison comparison) {
        List<ComparedRelease> submitted = comparison.releases().stream()
                .filter(release -> release.submitted() != null)
                .toList();
        if (submitted.isEmpty()) {
            return null;
        }
        long[] known = submitted.stream()
                .flatMapToLong(release -> LongStream.concat(
                        known(reach(release, comparison.countedTo())),
                        release.steps().stream()
                                .flatMapToLong(step -> LongStream.concat(
                                        known(days(step.daysToStart())), known(days(step.daysToEnd()))))))
                .toArray();
        LaneAxis axis = LaneAxis.aroundZero(
                LongStream.of(known).min().orElse(0),
                LongStream.of(known).max().orElse(0),
                day -> words.say("compare.axis.day", day));
        return new LaneChart(
                axis,
                axis.line(0),
                comparison.releases().stream()
                        .map(release -> release.submitted() == null
                                ? new LaneChart.Lane(release, List.of())
                                : sinceSubmission(axis, release, reach(release, comparison.countedTo())))
                        .toList());
    }

    private static LaneChart.Lane sinceSubmission(LaneAxis axis, ComparedRelease release, LaneDays reach) {
        return lane(
                release,
                step -> LaneMark.of(
                        axis,
                        Objects.requireNonNull(days(step.daysToStart())),
                        days(step.daysToEnd()),
                        reach,
                        step.happened() == null,
                        step.lasts() != null));
    }

    /** How many days after its submission the record reaches. */
    private static LaneDays reach(ComparedRelease release, LocalDate through) {
        DateBounds submitted = Objects.requireNonNull(release.submitted());
        LocalDate earliest = submitted.earliest();
        LocalDate latest = submitted.latest();
        long now = through.toEpochDay();
        return new LaneDays(
                latest == null ? null : (Long) (now - latest.toEpochDay()),
                earliest == null ? null : (Long) (now - earliest.toEpochDay()));
    }

    private static LongStream known(@Nullable LaneDays days) {
        return days == null
                ? LongStream.empty()
                : Stream.of(days.first(), days.last()).filter(Objects::nonNull).mapToLong(Long::longValue);
    }

    private static @Nullable LaneDays days(@Nullable DayBounds days) {
        return days == null ? null : new LaneDays(days.atLeast(), days.atMost());
    }

    private static LaneDays days(Interval days) {
        LocalDate earliest = days.earliest();
        LocalDate latest = days.latest();
        return new LaneDays(
                earliest == null ? null : (Long) earliest.toEpochDay(),
                latest == null ? null : (Long) latest.toEpochDay());
    }

    private static Stream<ComparedStep> steps(Comparison comparison) {
        return comparison.releases().stream().flatMap(release -> release.steps().stream());
    }

    private static LaneChart.Lane lane(ComparedRelease release, Function<ComparedStep, LaneMark> mark) {
        Map<Treatment, List<LaneMark>> rows = new EnumMap<>(Treatment.class);
        for (ComparedStep step : release.steps()) {
            rows.computeIfAbsent(step.kind(), kind -> new ArrayList<>()).add(mark.apply(step));
        }
        return new LaneChart.Lane(
                release,
                rows.entrySet().stream()
                        .map(row -> new LaneChart.Row(row.getKey(), row.getValue()))
                        .toList());
    }
}
