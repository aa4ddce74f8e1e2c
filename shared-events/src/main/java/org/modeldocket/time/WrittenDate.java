package org.modeldocket.time;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people and programs write them, each with the EDTF for it. */
final class WrittenDate {
    private static final String SEPARATOR = "[-./_ ]";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern BEFORE = Pattern.compile(
            "(?:(?:the|on|in) )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?(?:the )?", CASE_INSENSITIVE);
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 21, "summer", 22, "autumn", 23, "fall", 23, "winter", 24);

    private record Form(Pattern pattern, Function<MatchResult, @Nullable SuggestedDate> read) {}

    private static final List<Form> FORMS = List.of(
            form("(\\d{4})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{1,2})", WrittenDate::yearFirst),
            form("(\\d{1,2})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{4})", WrittenDate::yearLast),
            form("(\\d{4})" + SEPARATOR + "(\\d{1,2})", WrittenDate::yearAndMonth),
            form("(\\d{1,2})" + SEPARATOR + "(\\d{4})", m -> yearComesFirst(m.group(2) + "-" + two(m.group(1)))),
            form(DAY + "[-. ]*(?:of )?" + MONTH + "[-., ]*(\\d{4})", m -> words(m.group(3), m.group(2), m.group(1))),
            form(MONTH + "[-. ]*" + DAY + "[-, ]+(\\d{4})", m -> words(m.group(3), m.group(1), m.group(2))),
            form(MONTH + "[-., ]*(\\d{4})", m -> words(m.group(2), m.group(1), null)),
            form("(\\d{4})[-., ]*" + MONTH + "(?:[-. ]*" + DAY + ")?", m -> words(m.group(1), m.group(2), m.group(3))),
            form("q([1-4])[-/ ]*(\\d{4})", m -> quarter(m.group(2), m.group(1))),
            form("(\\d{4})[-/ ]*q([1-4])", m -> quarter(m.group(1), m.group(2))),
            form("h([12])[-/ ]*(\\d{4})", m -> half(m.group(2), m.group(1))),
            form("(\\d{4})[-/ ]*h([12])", m -> half(m.group(1), m.group(2))),
            form("(spring|summer|autumn|fall|winter)(?: of)?,? (\\d{4})", WrittenDate::season),
            form("(\\d{3})0'?s", m -> new SuggestedDate("a decade has an X for its last digit", m.group(1) + "X")),
            form("(\\d{4})-?w(\\d{2})(?:-?([1-7]))?", WrittenDate::week),
            form("(\\d{4})-(\\d{3})", WrittenDate::dayOfYear),
            form("(-?\\d{4})(\\d{2})(\\d{2})?", WrittenDate::compact));

    private WrittenDate() {}

    /** Null where it is none that is known here. */
    static @Nullable SuggestedDate read(String text) {
        Matcher before = BEFORE.matcher(text);
        String date = before.lookingAt() ? text.substring(before.end()) : text;
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(date);
            if (matcher.matches()) {
                return form.read().apply(matcher.toMatchResult());
            }
        }
        return null;
    }

    private static Form form(String pattern, Function<MatchResult, @Nullable SuggestedDate> read) {
        return new Form(Pattern.compile(pattern, CASE_INSENSITIVE), read);
    }

    private static @Nullable SuggestedDate yearFirst(MatchResult m) {
        String month = two(m.group(2));
        String day = two(m.group(3));
        if (day.equals("00")) {
            return new SuggestedDate("there is no day 00; leave out what is not known", m.group(1) + "-" + month);
        }
        String date = m.group(1) + "-" + month + "-" + day;
        String swapped = m.group(1) + "-" + day + "-" + month;
        if (!LikelyMistake.isEdtf(date) && LikelyMistake.isEdtf(swapped)) {
            String season = YearPart.isCode(Integer.parseInt(month)) ? ", and a season or quarter has no day" : "";
            return new SuggestedDate(
                    "there is no month " + month + season + "; the month comes before the day", swapped);
        }
        boolean hyphens = m.group().indexOf('-') == 4 && m.group().lastIndexOf('-') > 4;
        return new SuggestedDate(
                hyphens ? "month and day have two digits" : "year, month and day are joined by hyphens", date);
    }

    private static @Nullable SuggestedDate yearLast(MatchResult m) {
        List<String> either = LikelyMistake.eitherWay(m.group(3), two(m.group(1)), two(m.group(2)));
        return either.isEmpty()
                ? null
                : new SuggestedDate(
                        "the year comes first, joined by hyphens",
                        either.getFirst(),
                        either.size() == 1 ? null : either.getLast());
    }

    private static SuggestedDate yearComesFirst(String edtf) {
        return new SuggestedDate("the year comes first, joined by hyphens", edtf);
    }

    private static SuggestedDate yearAndMonth(MatchResult m) {
        if (two(m.group(2)).equals("00")) {
            return new SuggestedDate("there is no month 00; leave out what is not known", m.group(1));
        }
        boolean hyphen = m.group().indexOf('-') == 4;
        return new SuggestedDate(
                hyphen ? "a month has two digits" : "year and month are joined by hyphens",
                m.group(1) + "-" + two(m.group(2)));
    }

    private static SuggestedDate words(String year, String month, @Nullable String day) {
        int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(java.util.Locale.ROOT)) / 3 + 1;
        String edtf = year + "-" + two(String.valueOf(number)) + (day == null ? "" : "-" + two(day));
        return new SuggestedDate(SuggestedDate.WORDS, edtf);
    }

    private static SuggestedDate quarter(String year, String quarter) {
        return new SuggestedDate(
                "the quarters of a year are written 33 to 36", year + "-" + (32 + Integer.parseInt(quarter)));
    }

    private static SuggestedDate half(String year, String half) {
        return new SuggestedDate(
                "the halves of a year are written as intervals",
                half.equals("1") ? year + "-01/" + year + "-06" : year + "-07/" + year + "-12");
    }

    private static SuggestedDate season(MatchResult m) {
        return new SuggestedDate(
                SuggestedDate.WORDS, m.group(2) + "-" + SEASONS.get(m.group(1).toLowerCase(java.util.Locale.ROOT)));
    }

    private static @Nullable SuggestedDate week(MatchResult m) {
        try {
            LocalDate monday = LocalDate.of(Integer.parseInt(m.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(m.group(2)))
                    .with(java.time.DayOfWeek.MONDAY);
            String edtf = m.group(3) == null
                    ? monday + "/" + monday.plusDays(6)
                    : monday.plusDays(Integer.parseInt(m.group(3)) - 1L).toString();
            return new SuggestedDate("weeks are not part of EDTF", edtf);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable SuggestedDate dayOfYear(MatchResult m) {
        try {
            LocalDate day = LocalDate.ofYearDay(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
            return new SuggestedDate("days of the year are not part of EDTF", day.toString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static SuggestedDate compact(MatchResult m) {
        String month = m.group(1) + "-" + m.group(2);
        return new SuggestedDate("hyphens are missing", m.group(3) == null ? month : month + "-" + m.group(3));
    }

    static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
