package org.modeldocket.query.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.statistics.counts.CountsAnswer.SpanCount;
import org.modeldocket.query.statistics.disparity.Estimate;
import org.modeldocket.query.statistics.disparity.GroupRates;
import org.modeldocket.query.statistics.disparity.RateComparison;
import org.modeldocket.query.statistics.disparity.RateView;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.DurationItem;
import org.modeldocket.query.statistics.durations.ReleaseWaitView;
import org.modeldocket.query.statistics.durations.WaitSummary;
import org.modeldocket.query.statistics.durations.WaitSummary.HalfWaits;
import org.modeldocket.query.statistics.durations.WaitSummary.WaitQuartiles;
import org.modeldocket.query.statistics.overdue.OverdueItem;
import org.modeldocket.query.tables.Column;
import org.modeldocket.query.tables.Table;

/** The columns of statistics. */
final class StatisticsTables {
    static final Table<DurationItem> WAITS_OF_GROUPS = new Table<>(
            "durations",
            List.of(
                    new Column<>("value", DurationItem::value),
                    new Column<>("name", DurationItem::name),
                    in("n", DurationItem::waits, WaitSummary::n),
                    in("possible", DurationItem::waits, WaitSummary::possible),
                    in("ended", DurationItem::waits, WaitSummary::ended),
                    in("mayHaveEnded", DurationItem::waits, WaitSummary::mayHaveEnded),
                    in("lasting", DurationItem::waits, WaitSummary::lasting),
                    in("negative", DurationItem::waits, WaitSummary::negative),
                    in("firstQuartileAtLeast", quartile(WaitQuartiles::first), DayBounds::atLeast),
                    in("firstQuartileAtMost", quartile(WaitQuartiles::first), DayBounds::atMost),
                    in("medianAtLeast", quartile(WaitQuartiles::median), DayBounds::atLeast),
                    in("medianAtMost", quartile(WaitQuartiles::median), DayBounds::atMost),
                    in("thirdQuartileAtLeast", quartile(WaitQuartiles::third), DayBounds::atLeast),
                    in("thirdQuartileAtMost", quartile(WaitQuartiles::third), DayBounds::atMost),
                    in("halfShortest", part(DurationItem::waits, WaitSummary::half), HalfWaits::shortest),
                    in("halfLongest", part(DurationItem::waits, WaitSummary::half), HalfWaits::longest),
                    new Column<>("releases", DurationItem::releases)));

    static final Table<DurationItem> WAITS_OF_RELEASES = new Table<>(
            "durations",
            List.of(
                    new Column<>("release", DurationItem::value),
                    in("state", DurationItem::duration, ReleaseWaitView::state),
                    in("daysAtLeast", part(DurationItem::duration, ReleaseWaitView::days), DayBounds::atLeast),
                    in("daysAtMost", part(DurationItem::duration, ReleaseWaitView::days), DayBounds::atMost),
                    in("begun", DurationItem::duration, wait -> wait.begun() == null ? "DEFINITE" : wait.begun()),
                    in("fromEarliest", part(DurationItem::duration, ReleaseWaitView::from), DateBounds::earliest),
                    in("fromLatest", part(DurationItem::duration, ReleaseWaitView::from), DateBounds::latest),
                    in("toEarliest", part(DurationItem::duration, ReleaseWaitView::to), DateBounds::earliest),
                    in("toLatest", part(DurationItem::duration, ReleaseWaitView::to), DateBounds::latest),
                    in("factIds", DurationItem::duration, ReleaseWaitView::factIds)));

    static final Table<GroupRates> RATES = new Table<>("disparity", rates());

    static final Table<SpanCount> COUNTS = new Table<>(
            "counts",
            List.of(
                    new Column<>("span", SpanCount::span),
                    new Column<>("from", SpanCount::from),
                    new Column<>("to", SpanCount::to),
                    new Column<>("definite", SpanCount::definite),
                    new Column<>("possible", SpanCount::possible),
                    new Column<>("releases", SpanCount::releases)));

    static final Table<OverdueItem> OVERDUE = new Table<>(
            "overdue",
            List.of(
                    new Column<>("release", OverdueItem::releaseId),
                    new Column<>("model", OverdueItem::model),
                    new Column<>("version", OverdueItem::version),
                    new Column<>("companyId", item -> item.company().id()),
                    new Column<>("company", item -> item.company().name()),
                    new Column<>("kind", OverdueItem::kind),
                    new Column<>("treatment", OverdueItem::treatment),
                    new Column<>("subject", OverdueItem::subject),
                    new Column<>("due", item -> item.due().edtf()),
                    new Column<>("dueEarliest", item -> item.due().earliest()),
                    new Column<>("dueLatest", item -> item.due().latest()),
                    new Column<>("daysLateAtLeast", item -> item.daysLate().atLeast()),
                    new Column<>("daysLateAtMost", item -> item.daysLate().atMost()),
                    new Column<>("overdue", item -> item.overdue() == null ? "DEFINITE" : item.overdue()),
                    new Column<>("factIds", OverdueItem::factIds)));

    private StatisticsTables() {}

    /** A value within a part that an entry may lack. */
    private static <T, P> Column<T> in(
            String name, Function<T, @Nullable P> part, Function<P, @Nullable Object> value) {
        return Column.part(name, part, value);
    }

    private static <T, P, R> Function<T, @Nullable R> part(
            Function<T, @Nullable P> part, Function<P, @Nullable R> within) {
        return entry -> {
            P present = part.apply(entry);
            return present == null ? null : within.apply(present);
        };
    }

    private static Function<DurationItem, @Nullable DayBounds> quartile(
            Function<WaitQuartiles, @Nullable DayBounds> which) {
        return part(part(DurationItem::waits, WaitSummary::quartiles), which);
    }

    private static List<Column<GroupRates>> rates() {
        List<Column<GroupRates>> columns = new ArrayList<>(List.of(
                new Column<>("value", GroupRates::value),
                new Column<>("name", GroupRates::name),
                new Column<>("mayHave", GroupRates::mayHave),
                new Column<>("undecided", GroupRates::undecided)));
        add(columns, "certain", GroupRates::certain);
        add(columns, "lowest", GroupRates::lowest);
        add(columns, "highest", GroupRates::highest);
        columns.add(new Column<>("releases", GroupRates::releases));
        columns.add(new Column<>("having", GroupRates::having));
        return columns;
    }

    /** The numbers of one reading of the dates. */
    private static void add(
            List<Column<GroupRates>> columns, String reading, Function<GroupRates, @Nullable RateComparison> of) {
        add(columns, reading + "Group", part(of, RateComparison::group), true);
        add(columns, reading + "Others", part(of, RateComparison::others), false);
        estimate(columns, reading + "Difference", part(of, RateComparison::difference));
        estimate(columns, reading + "OddsRatio", part(of, RateComparison::oddsRatio));
        columns.add(in(reading + "PValue", of, RateComparison::pValue));
    }

    private static void add(
            List<Column<GroupRates>> columns,
            String whose,
            Function<GroupRates, @Nullable RateView> rate,
            boolean isMarked) {
        columns.add(in(whose + "Count", rate, RateView::count));
        columns.add(in(whose + "N", rate, RateView::n));
        columns.add(in(whose + "Rate", rate, RateView::rate));
        columns.add(in(whose + "Lower", rate, RateView::lower));
        columns.add(in(whose + "Upper", rate, RateView::upper));
        if (isMarked) {
            columns.add(in(whose + "Small", rate, view -> view.small() != null));
        }
    }

    private static void estimate(
            List<Column<GroupRates>> columns, String name, Function<GroupRates, @Nullable Estimate> estimate) {
        columns.add(in(name, estimate, Estimate::value));
        columns.add(in(name + "Lower", estimate, Estimate::lower));
        columns.add(in(name + "Upper", estimate, Estimate::upper));
    }
}
