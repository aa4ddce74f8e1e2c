package org.modeldocket.query.bitemporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.Interval;

/**
 * How many days lie between two dates, as an answer shows it: the fewest and the most that the dates allow. The first of the two
 * comes first, however vague they are, so that there are never less than 0.
 *
 * @param atLeast days, from 0
 * @param atMost days; null where a date has no bound that limits them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DaysView(long atLeast, @Nullable Long atMost) {
    /** From one date to a later one. */
    public static DaysView between(DateView from, DateView to) {
        Interval begin = from.bounds();
        Interval end = to.bounds();
        long fewest = begin.latest() == null || end.earliest() == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(begin.latest(), end.earliest()));
        Long most = begin.earliest() == null || end.latest() == null
                ? null
                : (Long) Math.max(fewest, ChronoUnit.DAYS.between(begin.earliest(), end.latest()));
        return new DaysView(fewest, most);
    }

    /** The same where the later one may be absent. */
    public static @Nullable DaysView orNull(DateView from, @Nullable DateView to) {
        return to == null ? null : between(from, to);
    }
}
