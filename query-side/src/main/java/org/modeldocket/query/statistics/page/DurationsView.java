package org.modeldocket.query.statistics.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.durations.DurationItem;
import org.modeldocket.query.statistics.durations.DurationsAnswer;
import org.modeldocket.query.statistics.durations.ReleaseWaitView;
import org.modeldocket.query.statistics.durations.WaitSummary;
import org.modeldocket.query.ui.chart.Chart;

/**
 * How long releases waited, as a page shows it.
 *
 * @param curve null where none certainly began to wait
 * @param intervals null where there is no row
 * @param reading what the curve shows, in words
 * @param groups empty where each release stands by itself
 * @param releases empty where groups are shown
 */
record DurationsView(
        @Nullable Chart curve,
        @Nullable Chart intervals,
        List<String> reading,
        List<GroupRow> groups,
        List<ReleaseRow> releases) {
    /**
     * A group.
     *
     * @param href its releases, each with its wait
     * @param ended how many, with those of which it is not certain
     * @param median null where none certainly ended, as {@code middle}
     */
    record GroupRow(
            String name,
            String href,
            String n,
            @Nullable String possible,
            String ended,
            String lasting,
            @Nullable String median,
            @Nullable String middle,
            String half) {}

    /** A release; dates are empty where there are none. */
    record ReleaseRow(
            String id,
            String name,
            String state,
            boolean maybe,
            String days,
            String from,
            String to,
            List<String> factIds) {}

    /**
     * Makes the view.
     *
     * @param name of a group
     * @param waits the address of the waits of a group's releases
     */
    static DurationsView of(
            DurationsAnswer answer,
            Function<DurationItem, String> name,
            Function<DurationItem, String> waits,
            StatisticText text) {
        WaitWords words = new WaitWords(text);
        WaitCharts charts = new WaitCharts(text, words);
        return new DurationsView(
                answer.all().n() == 0 ? null : charts.curve(answer.curve()),
                answer.items().isEmpty() ? null : charts.intervals(answer.items(), name),
                words.reading(answer),
                answer.items().stream()
                        .filter(item -> item.waits() != null)
                        .map(item -> group(item, item.waits(), name, waits, words))
                        .toList(),
                answer.items().stream()
                        .filter(item -> item.duration() != null)
                        .map(item -> release(item.value(), name.apply(item), item.duration(), words))
                        .toList());
    }

    private static GroupRow group(
            DurationItem item,
            @Nullable WaitSummary waits,
            Function<DurationItem, String> name,
            Function<DurationItem, String> address,
            WaitWords words) {
        if (waits == null) {
            throw new IllegalArgumentException(item.value() + " is no group");
        }
        return new GroupRow(
                name.apply(item),
                address.apply(item),
                words.number(waits.n()),
                waits.possible() == 0 ? null : words.number(waits.possible()),
                words.ended(waits),
                words.number(waits.lasting()),
                words.median(waits),
                words.middle(waits),
                words.half(waits));
    }

    private static ReleaseRow release(String id, String name, @Nullable ReleaseWaitView wait, WaitWords words) {
        if (wait == null) {
            throw new IllegalArgumentException(id + " is no release");
        }
        return new ReleaseRow(
                id,
                name,
                words.state(wait.state()),
                wait.begun() != null,
                words.days(wait),
                words.when(wait.from()),
                words.when(wait.to()),
                wait.factIds());
    }
}
