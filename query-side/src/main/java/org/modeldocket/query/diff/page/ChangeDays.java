package org.modeldocket.query.diff.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modeldocket.query.diff.Range;
import org.modeldocket.query.facts.FactEntry;
import org.modeldocket.query.facts.page.FactRow;
import org.modeldocket.query.lists.page.ListAddress;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.springframework.stereotype.Component;

/** Puts facts of the record together by the day on which they were recorded, in UTC, and on each day by who recorded them. */
@Component
final class ChangeDays {
    private final DateText dates;
    private final DateTimeFormatter time;

    ChangeDays(DateText dates, Messages words) {
        this.dates = dates;
        time = DateTimeFormatter.ofPattern(words.say("date.pattern.time"), Locale.ROOT)
                .withZone(ZoneOffset.UTC);
    }

    /**
     * A day with what was recorded on it.
     *
     * @param since the address of all changes since the day began
     */
    record Day(String text, String since, List<Recorder> recorders) {}

    /**
     * Who recorded something on a day.
     *
     * @param href the address of all that they recorded
     */
    record Recorder(String name, String href, List<Line> lines) {}

    /** @param time of the day in UTC */
    record Line(FactRow row, String time) {
        /** Whether it changes what another fact says, or whether it counts. */
        public boolean isChange() {
            return row.entry().about() != null;
        }
    }

    /**
     * @param facts in the order of the page
     * @param rows the same in words
     * @param address of the page
     */
    List<Day> of(List<FactEntry> facts, List<FactRow> rows, ListAddress address) {
        Map<LocalDate, Map<String, Recorder>> days = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            var fact = facts.get(i).fact();
            Line line = new Line(rows.get(i), time.format(fact.recordedAt()));
            days.computeIfAbsent(LocalDate.ofInstant(fact.recordedAt(), ZoneOffset.UTC), day -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            fact.actor().subject(),
                            subject -> new Recorder(
                                    fact.actor().name(), address.with("actor", subject), new ArrayList<>()))
                    .lines()
                    .add(line);
        }
        List<Day> shown = new ArrayList<>();
        days.forEach((day, recorders) -> shown.add(new Day(
                dates.day(day),
                address.with(Range.FROM, day.minusDays(1).toString()),
                List.copyOf(recorders.values()))));
        return shown;
    }
}
