package org.modeldocket.query.statistics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.disparity.DisparityAnswer;
import org.modeldocket.query.statistics.disparity.GroupRates;
import org.modeldocket.query.statistics.disparity.RateComparison;
import org.modeldocket.query.statistics.disparity.RateView;
import org.modeldocket.query.statistics.page.RateWords.Figure;
import org.modeldocket.query.ui.chart.Chart;
import org.modeldocket.query.ui.chart.IntervalChart;
import org.modeldocket.query.ui.chart.IntervalChart.Span;
import org.modeldocket.query.ui.chart.NumberAxis;

/**
 * How often groups met a treatment, as a page shows it.
 *
 * @param reading what the chart shows, in words
 */
record DisparityView(String by, Chart chart, List<String> reading, List<Row> rows) {
    /**
     * A group.
     *
     * @param possible what vague dates leave open; null where that is nothing
     * @param difference null where there is nothing to compare with, as {@code odds} and {@code p}
     * @param says all of it in a sentence
     */
    record Row(
            String name,
            String href,
            String n,
            String count,
            String having,
            @Nullable String possible,
            Figure rate,
            String others,
            @Nullable Figure difference,
            @Nullable Figure odds,
            @Nullable String p,
            boolean small,
            String says) {}

    static DisparityView of(DisparityAnswer answer, Function<GroupRates, String> name, StatisticText words) {
        RateWords rates = new RateWords(words);
        Double all = answer.all().rate();
        return new DisparityView(
                answer.by().toString(),
                IntervalChart.of(
                        new NumberAxis(0, 100, percent -> words.percent((int) percent), ""),
                        answer.items().stream()
                                .map(group -> drawn(group, name.apply(group), words))
                                .toList(),
                        all == null
                                ? null
                                : new IntervalChart.Reference(
                                        100 * all, words.say("disparity.reference", words.share(all)))),
                reading(answer, rates, words),
                answer.items().stream()
                        .map(group -> row(group, name.apply(group), rates))
                        .toList());
    }

    private static IntervalChart.Row drawn(GroupRates group, String name, StatisticText words) {
        RateView certain = group.certain().group();
        List<Span> spans = new ArrayList<>();
        RateComparison lowest = group.lowest();
        RateComparison highest = group.highest();
        if (lowest != null && highest != null) {
            Double from = lowest.group().rate();
            Double to = highest.group().rate();
            if (from != null && to != null && !from.equals(to)) {
                spans.add(new Span(100 * from, 100 * to, "vague"));
            }
        }
        Double rate = certain.rate();
        if (rate != null) {
            spans.add(new Span(100 * certain.lower(), 100 * certain.upper(), "interval"));
        }
        return new IntervalChart.Row(
                name,
                words.say("disparity.of", certain.count(), certain.n()),
                spans,
                rate == null ? null : 100 * rate,
                certain.small() == null ? "point" : "ring");
    }

    private static List<String> reading(DisparityAnswer answer, RateWords rates, StatisticText words) {
        List<String> reading = new ArrayList<>();
        RateView all = answer.all();
        String outcome = words.treatment(answer.outcome());
        if (all.n() == 0) {
            reading.add(words.say("disparity.none"));
        } else {
            reading.add(words.say("disparity.all", all.n(), all.count(), outcome, rates.inOne(rates.rate(all))));
        }
        if (answer.mayHave() > 0) {
            reading.add(words.say("disparity.may", answer.mayHave()));
        }
        if (answer.undecided() > 0) {
            reading.add(words.say("disparity.undecided", answer.undecided()));
        }
        long small = answer.items().stream()
                .filter(group -> group.certain().group().small() != null)
                .count();
        if (small > 0) {
            reading.add(words.say("disparity.small", small));
        }
        return reading;
    }

    private static Row row(GroupRates group, String name, RateWords rates) {
        RateComparison certain = group.certain();
        return new Row(
                name,
                StatisticText.page(group.releases()),
                rates.number(certain.group().n()),
                rates.number(certain.group().count()),
                StatisticText.page(group.having()),
                rates.possible(group),
                rates.rate(certain.group()),
                rates.ofAll(certain.others()),
                rates.difference(certain),
                rates.odds(certain),
                rates.p(certain),
                certain.group().small() != null,
                rates.sentence(name, group));
    }
}
