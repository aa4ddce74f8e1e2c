package org.modeldocket.time;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days with a time of day as people and programs write them, each with the EDTF for it. */
final class WrittenTime {
    private static final Pattern FORM = Pattern.compile(
            "(?<day>.+?)(?<between>T|,? +(?:at )?)(?<hour>\\d{1,2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?<part>[.,]\\d+)?)?"
                    + " ?(?<half>[ap]\\.?m\\.?)? ?(?<zone>z|utc|gmt|[ecmp][sd]t|ces?t|bst|ist|jst|[+-]\\d{1,2}(?::?\\d{2})?)?",
            Pattern.CASE_INSENSITIVE);

    private WrittenTime() {}

    /** Null where it is none that is known here. */
    static @Nullable SuggestedDate read(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return null;
        }
        String day = day(m.group("day"));
        Integer hour = hour(m.group("hour"), m.group("half"));
        if (day == null || hour == null) {
            return null;
        }
        String second = m.group("second") == null ? "00" : m.group("second");
        String edtf = day + "T" + WrittenDate.two(hour.toString()) + ":" + m.group("minute") + ":" + second
                + offset(m.group("zone"));
        return new SuggestedDate(offence(m), edtf);
    }

    private static @Nullable String day(String written) {
        if (LikelyMistake.isEdtf(written)) {
            return written;
        }
        SuggestedDate read = WrittenDate.read(written);
        return read == null ? null : read.edtf();
    }

    private static @Nullable Integer hour(String written, @Nullable String half) {
        int hour = Integer.parseInt(written);
        if (half == null) {
            return hour;
        }
        boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
        return hour < 1 || hour > 12 ? null : (Integer) (hour % 12 + (afternoon ? 12 : 0));
    }

    private static String offset(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        if (zone.charAt(0) != '+' && zone.charAt(0) != '-') {
            boolean none = zone.toUpperCase(Locale.ROOT).matches("Z|UTC|GMT");
            return none ? "Z" : "";
        }
        String digits = zone.substring(1).replace(":", "");
        return zone.charAt(0)
                + switch (digits.length()) {
                    case 1, 2 -> WrittenDate.two(digits);
                    default -> digits.substring(0, digits.length() - 2) + ":" + digits.substring(digits.length() - 2);
                };
    }

    private static String offence(Matcher m) {
        String zone = m.group("zone");
        if (m.group("half") != null) {
            return "the hours are 00 to 23, not those of a 12-hour clock";
        }
        if (m.group("second") == null) {
            return "a time of day has its seconds";
        }
        if (m.group("part") != null) {
            return "parts of a second are not part of EDTF here";
        }
        if (zone != null && !zone.equals("Z") && !zone.matches("[+-]\\d{2}(:\\d{2})?")
                || m.group().indexOf(' ', m.start("minute")) >= 0) {
            return "an offset is Z, or hours and minutes such as -05:00, and follows the seconds";
        }
        if (m.group("hour").length() == 1) {
            return "hours have two digits";
        }
        return m.group("between").equals("T")
                ? "a time of day is hours, minutes and seconds, with colons"
                : "a capital T stands between day and time";
    }
}
