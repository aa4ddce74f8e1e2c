package org.modeldocket.query.statistics.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.counts.CountsAnswer;
import org.modeldocket.query.statistics.counts.CountsAnswer.SpanCount;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.ui.chart.Chart;
import org.modeldocket.query.ui.chart.ColumnChart;

/**
 * How often treatments began, as a page shows it.
 *
 * @param reading what the chart shows, in words
 */
record CountsView(String per, Chart chart, List<String> reading, List<Row> rows) {
    /** @param possible null where there are none */
    record Row(String span, String definite, @Nullable String possible, String href) {}

    private static final int MOST_NAMED = 4;

    /** @param part whether these are not all spans */
    static CountsView of(CountsAnswer answer, boolean part, StatisticText words) {
        return new CountsView(
                answer.per().toString(),
                ColumnChart.of(
                        answer.items().stream()
                                .map(item -> new ColumnChart.Column(
                                        answer.per().of(item.from()),
                                        name(item, answer.per(), words),
                                        item.definite(),
                                        item.possible()))
                                .toList(),
                        words::number),
                reading(answer, part, words),
                answer.items().stream()
                        .map(item -> new Row(
                                name(item, answer.per(), words),
                                words.number(item.definite()),
                                item.possible() == 0 ? null : words.number(item.possible()),
                                StatisticText.page(item.releases())))
                        .toList());
    }

    private static String name(SpanCount item, SpanLength per, StatisticText words) {
        return words.span(per, item.from(), item.to());
    }

    private static List<String> reading(CountsAnswer answer, boolean part, StatisticText words) {
        List<String> reading = new ArrayList<>();
        String span = words.say("span." + answer.per());
        int most = answer.items().stream().mapToInt(SpanCount::definite).max().orElse(0);
        if (answer.items().isEmpty()) {
            reading.add(words.say("counts.none"));
        } else if (most == 0) {
            reading.add(words.say("counts.only-possible", span));
        } else {
            List<String> when = answer.items().stream()
                    .filter(item -> item.definite() == most)
                    .map(item -> name(item, answer.per(), words))
                    .toList();
            reading.add(
                    when.size() > MOST_NAMED
                            ? words.say("counts.most.often", most, when.size(), span)
                            : words.say(
                                    part ? "counts.most.here" : "counts.most",
                                    words.words().all(when),
                                    most,
                                    when.size()));
        }
        if (answer.items().stream().anyMatch(item -> item.possible() > 0)) {
            reading.add(words.say("counts.possible", span));
        }
        if (answer.openEnded() > 0) {
            reading.add(words.say("counts.open", answer.openEnded(), span));
        }
        return reading;
    }
}
