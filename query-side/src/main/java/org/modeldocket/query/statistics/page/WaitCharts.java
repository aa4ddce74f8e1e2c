package org.modeldocket.query.statistics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.DurationItem;
import org.modeldocket.query.statistics.durations.ReleaseWaitView;
import org.modeldocket.query.statistics.durations.WaitCurve;
import org.modeldocket.query.statistics.durations.WaitCurve.CurveStep;
import org.modeldocket.query.statistics.durations.WaitState;
import org.modeldocket.query.statistics.durations.WaitSummary;
import org.modeldocket.query.statistics.durations.WaitSummary.WaitQuartiles;
import org.modeldocket.query.ui.chart.Chart;
import org.modeldocket.query.ui.chart.IntervalChart;
import org.modeldocket.query.ui.chart.IntervalChart.Row;
import org.modeldocket.query.ui.chart.IntervalChart.Span;
import org.modeldocket.query.ui.chart.NumberAxis;
import org.modeldocket.query.ui.chart.StepChart;

/** Draws waits: how many still wait after some days, and how long each group or release waited. */
record WaitCharts(StatisticText text, WaitWords words) {
    Chart curve(WaitCurve curve) {
        NumberAxis axis = axis(Stream.concat(
                Stream.concat(curve.shortest().stream(), curve.longest().stream())
                        .map(CurveStep::days),
                curve.censored().stream()));
        return StepChart.of(
                axis,
                steps(curve.shortest(), axis),
                steps(curve.longest(), axis),
                curve.censored().stream().map(Long::doubleValue).toList(),
                text::percent);
    }

    /** Where no first day is known, the curve falls where it begins. */
    private static List<StepChart.Step> steps(List<CurveStep> steps, NumberAxis axis) {
        return steps.stream()
                .map(step -> new StepChart.Step(days(step.days(), axis.least()), step.waiting()))
                .toList();
    }

    private static double days(@Nullable Long days, double otherwise) {
        return days == null ? otherwise : days.doubleValue();
    }

    private NumberAxis axis(Stream<@Nullable Long> all) {
        List<Long> days =
                all.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        return new NumberAxis(
                days.stream().mapToDouble(Long::doubleValue).reduce(0, Math::min),
                days.stream().mapToDouble(Long::doubleValue).reduce(1, Math::max),
                text::number,
                text.say("durations.unit"));
    }

    Chart intervals(List<DurationItem> items, Function<DurationItem, String> name) {
        return IntervalChart.of(
                axis(items.stream().flatMap(WaitCharts::limits)),
                items.stream().map(item -> row(item, name)).toList(),
                null);
    }

    private static Stream<@Nullable Long> limits(DurationItem item) {
        WaitQuartiles quartiles = item.waits() == null ? null : item.waits().quartiles();
        return Stream.concat(
                        quartiles == null
                                ? Stream.empty()
                                : Stream.of(quartiles.first(), quartiles.median(), quartiles.third()),
                        item.duration() == null
                                ? Stream.empty()
                                : Stream.of(item.duration().days()))
                .flatMap(days -> Stream.of(days.atLeast(), days.atMost()));
    }

    private Row row(DurationItem item, Function<DurationItem, String> name) {
        WaitSummary waits = item.waits();
        ReleaseWaitView duration = item.duration();
        return duration != null
                ? release(name.apply(item), duration)
                : group(name.apply(item), Objects.requireNonNull(waits));
    }

    private Row group(String name, WaitSummary waits) {
        WaitQuartiles quartiles = waits.quartiles();
        String note = text.say("durations.row", waits.ended(), waits.n());
        if (quartiles == null) {
            return new Row(name, note, List.of(), null, "point");
        }
        List<Span> spans = new ArrayList<>();
        spans.add(span(quartiles.first().atLeast(), quartiles.third().atMost(), "loose"));
        Long from = quartiles.first().atMost();
        Long to = quartiles.third().atLeast();
        if (from != null && to != null && from <= to) {
            spans.add(span(from, to, "interval"));
        }
        return point(name, note, spans, quartiles.median(), "median", "point");
    }

    private Row release(String name, ReleaseWaitView wait) {
        List<Span> spans = new ArrayList<>();
        Long least = wait.days().atLeast();
        if (least != null) {
            spans.add(span(0L, least, "interval"));
        }
        Row row = point(name, words.days(wait), spans, wait.days(), "vague", "point");
        Long most = wait.days().atMost();
        return wait.state() == WaitState.ENDED
                ? row
                : new Row(name, row.note(), spans, most == null ? null : (Double) most.doubleValue(), "ring");
    }

    /** A dot where dates are exact, else a stretch. */
    private static Row point(String name, String note, List<Span> spans, DayBounds days, String vague, String dot) {
        Long least = days.atLeast();
        if (least != null && least.equals(days.atMost())) {
            return new Row(name, note, spans, least.doubleValue(), dot);
        }
        spans.add(span(least, days.atMost(), vague));
        return new Row(name, note, spans, null, dot);
    }

    private static Span span(@Nullable Long from, @Nullable Long to, String kind) {
        return new Span(
                from == null ? null : (Double) from.doubleValue(), to == null ? null : (Double) to.doubleValue(), kind);
    }
}
