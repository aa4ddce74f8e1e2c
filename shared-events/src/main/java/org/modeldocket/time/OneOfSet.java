package org.modeldocket.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a set of which one member is meant: {@code [1667,1668,1670..1672]}. Two dots between two dates stand for all
 * between them; before the first date they mean "or earlier", behind the last "or later", and the set has no bound there.
 * The bounds run from the earliest to the latest member; gaps between members are not kept.
 */
final class OneOfSet {
    private final List<ParsedDate> dates = new ArrayList<>();
    private boolean openStart;
    private boolean openEnd;

    private OneOfSet() {}

    static ParsedDate read(String text) {
        if (text.indexOf('/') >= 0) {
            throw new InvalidPart("an interval and a set cannot stand in one another; write 1670..1672 inside a set");
        }
        if (text.charAt(text.length() - 1) != ']') {
            throw new InvalidPart("a set that begins with [ ends with ]");
        }
        OneOfSet set = new OneOfSet();
        String[] members = text.substring(1, text.length() - 1).split(",", -1);
        for (int i = 0; i < members.length; i++) {
            set.add(members[i], i == 0, i == members.length - 1);
        }
        return set.reading();
    }

    private void add(String member, boolean first, boolean last) {
        if (member.isEmpty()) {
            throw new InvalidPart("a member of the set is missing");
        }
        int dots = member.indexOf("..");
        if (dots < 0) {
            dates.add(SingleDate.read(member));
            return;
        }
        ParsedDate from = end(member.substring(0, dots));
        ParsedDate to = end(member.substring(dots + 2));
        if (from == null && to == null) {
            throw new InvalidPart("'..' in a set needs a date before or behind it");
        }
        if ((from == null && !first) || (to == null && !last)) {
            throw new InvalidPart("in a set, '..' without a start stands first, and '..' without an end stands last");
        }
        if (from != null && to != null && from.bounds().isDefinitelyAfter(to.bounds())) {
            throw new InvalidPart("'" + member + "' ends before it begins");
        }
        if (from != null && to != null && from.precision() != to.precision()) {
            throw new InvalidPart(
                    "the ends of '" + member + "' differ in precision; write both as days, or both as months");
        }
        openStart |= from == null;
        openEnd |= to == null;
    }

    private @Nullable ParsedDate end(String date) {
        if (date.isEmpty()) {
            return null;
        }
        ParsedDate parsedDate = SingleDate.read(date);
        dates.add(parsedDate);
        return parsedDate;
    }

    private ParsedDate reading() {
        // Only the two dots leave a bound open, so each date has both of its own.
        LocalDate earliest = dates.stream()
                .map(date -> date.bounds().earliest())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate latest = dates.stream()
                .map(date -> date.bounds().latest())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return ParsedDate.of(
                new Interval(openStart ? null : earliest, openEnd ? null : latest),
                Precision.ONE_OF_SET,
                dates.stream().anyMatch(ParsedDate::approximate),
                dates.stream().anyMatch(ParsedDate::uncertain));
    }
}
