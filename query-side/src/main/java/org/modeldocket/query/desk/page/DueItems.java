package org.modeldocket.query.desk.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.statistics.PagedStatistic;
import org.modeldocket.query.statistics.StatisticsQuestions;
import org.modeldocket.query.statistics.StatisticsRequest;
import org.modeldocket.query.statistics.overdue.DueKind;
import org.modeldocket.query.statistics.overdue.OverdueAnswer;
import org.modeldocket.query.statistics.overdue.OverdueItem;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.ReleaseTitle;
import org.springframework.stereotype.Component;

/** What is overdue and what is due in the next {@value #AHEAD} days, as the desk shows it: what was due first comes first. */
@Component
final class DueItems {
    /** How many days ahead something is shown as due. */
    static final int AHEAD = 30;

    private static final int SHOWN = 10;

    private final StatisticsQuestions statistics;
    private final Clock clock;
    private final Messages words;

    DueItems(StatisticsQuestions statistics, Clock clock, Messages words) {
        this.statistics = statistics;
        this.clock = clock;
        this.words = words;
    }

    /**
     * What was to happen.
     *
     * @param subject address of the directive; null for others
     * @param state overdue, or due
     * @param maybe whether vague dates leave open that it has not happened
     */
    record Item(
            String releaseId,
            String title,
            String company,
            String what,
            @Nullable String subject,
            DateView due,
            String state,
            boolean maybe) {}

    /** @param total how many there are, shown or not */
    record Items(List<Item> items, long total) {}

    Items soonest() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        ValidAt until = ValidAt.parse(today.plusDays(AHEAD + 1L).toString());
        PagedStatistic<OverdueAnswer> due = statistics.soonest(new StatisticsRequest(
                ReleaseQuery.of(Map.of()), new BitemporalPoint(until, null), new PageRequest(SHOWN, null), Map.of()));
        OverdueAnswer answer = due.body().apply(null);
        return new Items(answer.items().stream().map(item -> item(item, today)).toList(), answer.total());
    }

    private Item item(OverdueItem item, LocalDate today) {
        LocalDate last = item.due().bounds().latest();
        LocalDate first = item.due().bounds().earliest();
        String state = last != null && last.isBefore(today)
                ? "over"
                : first == null || first.isBefore(today) ? "perhaps" : first.equals(today) ? "today" : "ahead";
        return new Item(
                item.releaseId(),
                ReleaseTitle.of(item.model(), item.version()),
                item.company().name(),
                words.say("statistics.due." + item.kind()),
                item.kind() == DueKind.COMPLIANCE ? item.subject() : null,
                item.due(),
                words.say("desk.due." + state),
                item.overdue() != null);
    }
}
