package org.modeldocket.time;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads one date: a year, a month, a day, a season or a quarter, each with unspecified digits or without, or a year of
 * more than four digits; a qualifier may stand at the end and holds for the whole of it.
 *
 * <p>A date without unspecified digits, which nearly all are, is read without building masks or cutting strings.
 */
final class SingleDate {
    private SingleDate() {}

    static ParsedDate read(String date) {
        return switch (date.isEmpty() ? '\0' : date.charAt(date.length() - 1)) {
            case '~' -> qualified(date, true, false);
            case '?' -> qualified(date, false, true);
            case '%' -> qualified(date, true, true);
            default -> unqualified(date);
        };
    }

    private static ParsedDate qualified(String date, boolean approximate, boolean uncertain) {
        ParsedDate parsedDate = unqualified(date.substring(0, date.length() - 1));
        return ParsedDate.of(parsedDate.bounds(), parsedDate.precision(), approximate, uncertain);
    }

    private static ParsedDate unqualified(String date) {
        if (!date.isEmpty() && date.charAt(0) == 'Y') {
            return LongYear.read(date);
        }
        boolean negative = !date.isEmpty() && date.charAt(0) == '-';
        int start = negative ? 1 : 0;
        if (!hasShape(date, start)) {
            throw new InvalidPart(MisshapenDate.complaint(date));
        }
        if (negative && date.startsWith("0000", start)) {
            throw new InvalidPart("there is no year -0000; the year zero is 0000");
        }
        return date.indexOf('X') >= 0 ? masked(date, start) : plain(date, start);
    }

    /** Four digits, then twice at most a hyphen and two more; an X counts as a digit. */
    private static boolean hasShape(String date, int start) {
        int length = date.length() - start;
        if (length != 4 && length != 7 && length != 10) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = date.charAt(start + i);
            boolean betweenParts = (i == 4) || (i == 7);
            boolean digit = (c >= '0' && c <= '9') || c == 'X';
            if (betweenParts ? c != '-' : !digit) {
                return false;
            }
        }
        return true;
    }

    private static ParsedDate masked(String date, int start) {
        DigitMask year = new DigitMask(date.substring(start, start + 4));
        DigitMask month = date.length() > start + 4 ? new DigitMask(date.substring(start + 5, start + 7)) : null;
        DigitMask day = date.length() > start + 7 ? new DigitMask(date.substring(start + 8)) : null;
        return new MaskedDate(date, start == 1, year, month, day).reading();
    }

    private static ParsedDate plain(String date, int start) {
        int year = number(date, start, 4) * (start == 1 ? -1 : 1);
        if (date.length() == start + 4) {
            return ParsedDate.unqualified(wholeYear(year), Precision.YEAR);
        }
        int month = number(date, start + 5, 2);
        boolean withDay = date.length() > start + 7;
        if (month < 1 || month > 12) {
            YearPart part = YearPart.of(month, withDay);
            return ParsedDate.unqualified(new Interval(part.firstDay(year), part.lastDay(year)), part.precision());
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        if (!withDay) {
            return ParsedDate.unqualified(new Interval(yearMonth.atDay(1), yearMonth.atEndOfMonth()), Precision.MONTH);
        }
        int day = number(date, start + 8, 2);
        if (day < 1 || day > yearMonth.lengthOfMonth()) {
            throw new InvalidPart("there is no such day: the days of " + date.substring(0, start + 7) + " are 01 to "
                    + yearMonth.lengthOfMonth());
        }
        LocalDate only = yearMonth.atDay(day);
        return ParsedDate.unqualified(new Interval(only, only), Precision.DAY);
    }

    static Interval wholeYear(int year) {
        return new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
