package org.modeldocket.time;

import java.time.Year;

/** Reads a year of more than four digits, which is marked by a Y and stands alone: {@code Y17000}, {@code Y-17000}. */
final class LongYear {
    private static final int MOST_DIGITS = String.valueOf(Year.MAX_VALUE).length();

    private LongYear() {}

    static ParsedDate read(String date) {
        boolean negative = date.startsWith("-", 1);
        String digits = date.substring(negative ? 2 : 1);
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                throw new InvalidPart(complaint(c));
            }
        }
        if (digits.length() < 5 || digits.charAt(0) == '0') {
            throw new InvalidPart("Y is for years of more than four digits that do not begin with 0;"
                    + " write shorter ones without it, as in 2026");
        }
        if (digits.length() > MOST_DIGITS) {
            throw new InvalidPart(
                    "its year is out of reach; years run from Y-" + Year.MAX_VALUE + " to Y" + Year.MAX_VALUE);
        }
        int year = Integer.parseInt(digits);
        return ParsedDate.unqualified(SingleDate.wholeYear(negative ? -year : year), Precision.YEAR);
    }

    private static String complaint(char stranger) {
        return switch (stranger) {
            case 'X' -> "a year of more than four digits cannot have unspecified digits (X)";
            case '-' -> "a year of more than four digits stands alone, without month or day";
            case '?', '~', '%' -> MisshapenDate.QUALIFIER_INSIDE;
            default -> "'" + stranger + "' has no place in a year";
        };
    }
}
