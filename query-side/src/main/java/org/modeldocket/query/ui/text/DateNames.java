package org.modeldocket.query.ui.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeldocket.time.EdtfDate;

/** The names of single dates without their qualifiers: "12 June 2026", "June 2026", "the 2020s". */
record DateNames(Messages words, DateTimeFormatter day, DateTimeFormatter month) {
    private static final Pattern WHOLE_YEAR = Pattern.compile("-?\\d{4}(-XX){0,2}|Y-?\\d+");
    private static final Pattern WHOLE_MONTH = Pattern.compile("-?\\d{4}-\\d{2}(-XX)?");
    private static final Pattern WHOLE_DECADE = Pattern.compile("\\d{3}X(-XX){0,2}");

    private static final Pattern TIME = Pattern.compile("(\\d{2}:\\d{2})(:\\d{2})(Z|([+-])(\\d{2})(?::?(\\d{2}))?|)");

    /** Whether only its bounds can be named, since its digits are known in part: {@code 2026-XX-25}. */
    boolean isRange(EdtfDate date) {
        String text = unqualified(date);
        return switch (date.precision()) {
            case YEAR -> !WHOLE_YEAR.matcher(text).matches();
            case MONTH -> !WHOLE_MONTH.matcher(text).matches();
            case DECADE -> !WHOLE_DECADE.matcher(text).matches();
            case CENTURY, MILLENNIUM, INTERVAL, ONE_OF_SET -> true;
            case SECOND, DAY, SEASON, QUARTER, UNKNOWN -> false;
        };
    }

    String of(EdtfDate date) {
        LocalDate first = date.earliest();
        if (first == null) {
            return words.say("date.unknown");
        }
        String text = unqualified(date);
        if (isRange(date)) {
            LocalDate last = date.latest();
            return last == null
                    ? words.say("date.or-later", day.format(first))
                    : words.say("date.range", day.format(first), day.format(last));
        }
        String year = Integer.toString(first.getYear());
        return switch (date.precision()) {
            case SECOND -> words.say("date.with-time", day.format(first), time(text.substring(text.indexOf('T') + 1)));
            case DAY -> day.format(first);
            case MONTH -> month.format(first);
            case SEASON, QUARTER -> words.say("date.part." + text.substring(text.length() - 2), year);
            case DECADE -> words.say("date.decade", year);
            case UNKNOWN -> words.say("date.unknown");
            case YEAR, CENTURY, MILLENNIUM, INTERVAL, ONE_OF_SET -> year;
        };
    }

    /** A time of day with its offset: "23:30 (UTC−8)". Seconds are left out where they are zero. */
    private String time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return text;
        }
        String seconds = group(time, 2);
        String clock = group(time, 1) + (seconds.equals(":00") ? "" : seconds);
        if (group(time, 3).isEmpty()) {
            return clock;
        }
        String hours = group(time, 5).replaceFirst("^0(?=.)", "");
        String minutes = group(time, 6).equals("00") ? "" : group(time, 6);
        if (minutes.isEmpty() && (hours.isEmpty() || hours.equals("0"))) {
            return words.say("date.with-time.utc", clock);
        }
        String sign = group(time, 4).equals("-") ? "−" : "+";
        return words.say("date.with-time.offset", clock, sign + hours + (minutes.isEmpty() ? "" : ":" + minutes));
    }

    private static String group(Matcher matcher, int group) {
        return Objects.requireNonNullElse(matcher.group(group), "");
    }

    private static String unqualified(EdtfDate date) {
        String text = date.toString();
        return text.isEmpty() || "~?%".indexOf(text.charAt(text.length() - 1)) < 0
                ? text
                : text.substring(0, text.length() - 1);
    }
}
