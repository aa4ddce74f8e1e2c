package org.modeldocket.query.desk.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a date in the words of a source where they can mean one thing only: "12 June 2026", "June 12, 2026", "in June 2026", "2026",
 * or EDTF itself. Everything else, {@code 06/09/2020} above all, is left to the person.
 */
public final class DatePhrase {
    private static final String MONTH = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.joining("|", "(?<month>", ")"));
    private static final String YEAR = "(?<year>[12][0-9]{3})";
    private static final String DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
    private static final Pattern PHRASE = Pattern.compile(
            "(?:on |in )?(?:" + DAY + " (?:of )?" + MONTH + " " + YEAR + "|" + MONTH.replace("<month>", "<month2>")
                    + " "
                    + DAY.replace("<day>", "<day2>") + ",? " + YEAR.replace("<year>", "<year2>") + "|"
                    + MONTH.replace("<month>", "<month3>") + ",? " + YEAR.replace("<year>", "<year3>") + "|"
                    + YEAR.replace("<year>", "<year4>") + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDTF = Pattern.compile("[12][0-9]{3}-[0-9X]{2}(-[0-9X]{2})?[~?%]?");

    private DatePhrase() {}

    /** The date in EDTF; empty where the words do not say one. */
    public static String edtf(String words) {
        String phrase = words.strip().replaceAll("\\s+", " ");
        if (EDTF.matcher(phrase).matches()) {
            return phrase;
        }
        Matcher found = PHRASE.matcher(phrase);
        if (!found.matches()) {
            return "";
        }
        String year = first(found, "year", "year2", "year3", "year4");
        String month = first(found, "month", "month2", "month3");
        String day = first(found, "day", "day2");
        if (month.isEmpty()) {
            return year;
        }
        int number = Month.valueOf(month.toUpperCase(Locale.ROOT)).getValue();
        return day.isEmpty()
                ? String.format(Locale.ROOT, "%s-%02d", year, number)
                : day(Integer.parseInt(year), number, Integer.parseInt(day));
    }

    @SuppressWarnings("UnusedException") // a day that no month has is no date
    private static String day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static String first(Matcher found, String... groups) {
        for (String group : groups) {
            String text = found.group(group);
            if (text != null) {
                return text;
            }
        }
        return "";
    }
}
