package org.modeldocket.query.ui.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.vocabulary.Treatment;

/** Periods in as few words as they allow, for tables. Where a date is a range of days, that is when it fell, not how long it lasted. */
public record BriefPeriodText(Messages words, BriefDateText brief) {
    /** One period, still open where {@code to} is null. */
    public String of(DateBounds from, @Nullable DateBounds to) {
        if (to != null) {
            String begin = brief.of(from);
            String end = end(from, to);
            return begin.equals(end) ? words.say("date.period.within", begin) : words.say("date.period", begin, end);
        }
        return brief.isRange(from)
                ? words.say("date.period.begun", brief.between(from))
                : words.say("date.period.open", brief.of(from));
    }

    /** Several periods without a gap, by their ends; {@code last} is when the last of them began. */
    public String several(DateBounds from, DateBounds last, @Nullable DateBounds to) {
        return to == null ? words.say("date.period.open", begun(from, last)) : span(from, to);
    }

    /** When the first of several periods began and, where they have all ended, when the last of them did. */
    public String span(DateBounds from, @Nullable DateBounds to) {
        String first = words.say("date.period.first", brief.between(from));
        return to == null ? first : words.say("date.period.first-and-end", first, end(from, to));
    }

    /** When the first and the last of several periods began, of which some have ended. */
    public String begun(DateBounds from, DateBounds last) {
        return words.say(
                "date.period.first-and-latest",
                words.say("date.period.first", brief.between(from)),
                brief.between(last));
    }

    /** When one period of several began, of which some have ended. */
    public String begun(DateBounds from) {
        return brief.isRange(from) ? words.say("date.period.started", brief.between(from)) : brief.of(from);
    }

    /** What is said of a treatment without an end that is a happening rather than a time; null of the others. */
    public @Nullable String since(Treatment kind, DateBounds begin) {
        return words.sayIfAny("date.period.since." + kind, brief.between(begin));
    }

    /** The same of several. */
    public @Nullable String since(Treatment kind, DateBounds begin, DateBounds last) {
        String first = words.sayIfAny("date.period.first." + kind, brief.between(begin));
        return first == null ? null : words.say("date.period.first-and-latest", first, brief.between(last));
    }

    /** An end whose days reach back before the beginning is named by its last day, since nothing ends before it begins. */
    private String end(DateBounds from, DateBounds to) {
        LocalDate last = to.latest();
        LocalDate first = to.earliest();
        boolean reachesBack = last != null
                && from.earliest() != null
                && (first == null || first.isBefore(from.earliest()))
                && !to.days().isDefinitelyBefore(from.days());
        return brief.of(reachesBack ? new DateBounds(null, last, to.approximate(), to.uncertain()) : to);
    }
}
