package org.modeldocket.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day with a time of day, to the second, with no offset, Z, or an offset of up to fourteen hours. The bounds are the day
 * as written; with an offset the date has an instant too. {@code 24:00:00} is the end of that day.
 */
final class DateAndTime {
    private static final int MOST_MINUTES_OF_OFFSET = 14 * 60;

    private DateAndTime() {}

    static ParsedDate read(String text) {
        int split = text.indexOf('T');
        String day = text.substring(0, split);
        ParsedDate parsedDate = SingleDate.read(day);
        if (parsedDate.precision() != Precision.DAY || parsedDate.approximate() || parsedDate.uncertain()) {
            throw new InvalidPart("a time of day needs a whole day before it, without X and qualifier, not " + day);
        }
        Instant instant = instant(LocalDate.parse(day), text.substring(split + 1));
        return new ParsedDate(parsedDate.bounds(), Precision.SECOND, false, false, instant);
    }

    /** Null where the time has no offset. */
    private static @Nullable Instant instant(LocalDate day, String time) {
        if (time.length() < 8 || !fits(time.substring(0, 8), "00:00:00")) {
            throw new InvalidPart("the time '" + time + "' is not hours, minutes and seconds, as in 09:30:00");
        }
        int hour = twoDigits(time, 0);
        int minute = twoDigits(time, 3);
        int second = twoDigits(time, 6);
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        if (!endOfDay && (hour > 23 || minute > 59 || second > 59)) {
            throw new InvalidPart("there is no time " + time.substring(0, 8)
                    + "; hours are 00 to 23 (or 24:00:00), minutes and seconds 00 to 59");
        }
        ZoneOffset offset = offset(time.substring(8));
        return offset == null
                ? null
                : day.atStartOfDay()
                        .plusHours(hour)
                        .plusMinutes(minute)
                        .plusSeconds(second)
                        .toInstant(offset);
    }

    private static @Nullable ZoneOffset offset(String offset) {
        if (offset.isEmpty() || offset.equals("Z")) {
            return offset.isEmpty() ? null : ZoneOffset.UTC;
        }
        char sign = offset.charAt(0);
        boolean withMinutes = fits(offset.substring(1), "00:00");
        if ((sign != '+' && sign != '-') || !(withMinutes || fits(offset.substring(1), "00"))) {
            throw new InvalidPart("behind the seconds stands nothing, Z, or an offset such as -04 or +05:30, not '"
                    + offset + "'; parts of a second, and qualifiers, are not part of EDTF here");
        }
        int minutes = withMinutes ? twoDigits(offset, 4) : 0;
        int total = twoDigits(offset, 1) * 60 + minutes;
        if (minutes > 59 || total > MOST_MINUTES_OF_OFFSET || (sign == '-' && total == 0)) {
            throw new InvalidPart("there is no offset " + offset + "; write Z for none, at most 14 hours otherwise");
        }
        return ZoneOffset.ofTotalSeconds((sign == '-' ? -total : total) * 60);
    }

    /** Whether the text has a digit where the pattern has a 0, and is the pattern elsewhere. */
    private static boolean fits(String text, String pattern) {
        if (text.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char c = text.charAt(i);
            boolean same = pattern.charAt(i) == '0' ? c >= '0' && c <= '9' : c == pattern.charAt(i);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static int twoDigits(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
