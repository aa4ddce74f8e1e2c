package org.modeldocket.query.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.modeldocket.time.Interval;

/** Bounds in as few words as they allow, for tables: whole years and months by their names, all else by its days. */
record BriefDates(Words words, DateTimeFormatter day, DateTimeFormatter month) {
    String of(Interval bounds) {
        LocalDate first = bounds.earliest();
        LocalDate last = bounds.latest();
        if (first == null) {
            return last == null ? words.say("date.unknown") : words.say("date.by", day.format(last));
        }
        if (last == null) {
            return words.say("date.or-later", day.format(first));
        }
        if (first.equals(last)) {
            return day.format(first);
        }
        boolean wholeMonths = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
        boolean sameYear = first.getYear() == last.getYear();
        if (wholeMonths && sameYear && first.getMonth() == last.getMonth()) {
            return month.format(first);
        }
        return wholeMonths && sameYear && first.getMonthValue() == 1 && last.getMonthValue() == 12
                ? Integer.toString(first.getYear())
                : words.say("date.range", day.format(first), day.format(last));
    }
}
