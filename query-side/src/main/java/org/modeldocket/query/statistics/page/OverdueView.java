package org.modeldocket.query.statistics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.overdue.DueKind;
import org.modeldocket.query.statistics.overdue.OverdueAnswer;
import org.modeldocket.query.statistics.overdue.OverdueItem;
import org.modeldocket.query.ui.chart.Chart;
import org.modeldocket.query.ui.chart.IntervalChart;
import org.modeldocket.query.ui.chart.IntervalChart.Span;
import org.modeldocket.query.ui.chart.NumberAxis;
import org.modeldocket.query.ui.text.ReleaseTitle;

/**
 * What is late, as a page shows it.
 *
 * @param reading what the chart shows, in words
 */
record OverdueView(Chart chart, List<String> reading, List<Row> rows) {
    /**
     * Something late.
     *
     * @param what was to happen
     * @param subject address of the directive; null for others
     * @param maybe whether vague dates leave open that it is late
     */
    record Row(
            String releaseId,
            String title,
            String companyId,
            String company,
            String what,
            @Nullable String subject,
            DateView due,
            String late,
            boolean maybe,
            List<String> factIds) {}

    static OverdueView of(OverdueAnswer answer, StatisticText words) {
        List<Long> days = answer.items().stream()
                .map(OverdueItem::daysLate)
                .flatMap(late -> Stream.of(late.atLeast(), late.atMost()))
                .filter(Objects::nonNull)
                .toList();
        NumberAxis axis = new NumberAxis(
                days.stream().mapToDouble(Long::doubleValue).reduce(0, Math::min),
                days.stream().mapToDouble(Long::doubleValue).reduce(1, Math::max),
                words::number,
                words.say("durations.unit"));
        return new OverdueView(
                IntervalChart.of(
                        axis,
                        answer.items().stream().map(item -> drawn(item, words)).toList(),
                        null),
                reading(answer, words),
                answer.items().stream().map(item -> row(item, words)).toList());
    }

    private static IntervalChart.Row drawn(OverdueItem item, StatisticText words) {
        DayBounds late = item.daysLate();
        Long least = late.atLeast();
        List<Span> spans = new ArrayList<>();
        if (least != null && least > 0) {
            spans.add(new Span(0.0, least.doubleValue(), "interval"));
        }
        Long most = late.atMost();
        boolean exact = least != null && least.equals(most);
        if (!exact) {
            spans.add(new Span(
                    least == null ? null : (Double) least.doubleValue(),
                    most == null ? null : (Double) most.doubleValue(),
                    "vague"));
        }
        return new IntervalChart.Row(
                ReleaseTitle.of(item.model(), item.version()),
                words.days(late),
                spans,
                exact && most != null ? (Double) most.doubleValue() : null,
                "point");
    }

    private static List<String> reading(OverdueAnswer answer, StatisticText words) {
        List<String> reading = new ArrayList<>();
        reading.add(words.say("overdue.reading", words.day(answer.countedTo()), answer.definite()));
        if (answer.possible() > 0) {
            reading.add(words.say("overdue.possible", answer.possible()));
        }
        return reading;
    }

    private static Row row(OverdueItem item, StatisticText words) {
        return new Row(
                item.releaseId(),
                ReleaseTitle.of(item.model(), item.version()),
                item.company().id(),
                item.company().name(),
                words.say("due." + item.kind()),
                item.kind() == DueKind.COMPLIANCE ? item.subject() : null,
                item.due(),
                words.days(item.daysLate()),
                item.overdue() != null,
                item.factIds());
    }
}
