package org.modeldocket.time;

/** Finds the words for a date that has not the shape of one. */
final class MisshapenDate {
    static final String QUALIFIER_INSIDE = "a qualifier (? ~ %) of a part of a date is of level 2 and not supported;"
            + " put it at the end, where it holds for the whole date, as in 2026-06-11~";

    private MisshapenDate() {}

    static String complaint(String date) {
        if (date.isEmpty()) {
            return "a date is missing";
        }
        int last = date.length() - 1;
        if (isQualifier(date.charAt(last))) {
            return "it has two qualifiers; write % for a date that is both uncertain and approximate";
        }
        if (date.contains("..")) {
            return "'..' stands in an interval, as in 2026-06/.., or in a set, as in [2026-06..]";
        }
        for (int i = 0; i <= last; i++) {
            char c = date.charAt(i);
            if (isQualifier(c)) {
                return QUALIFIER_INSIDE;
            }
            if (c != '-' && c != 'X' && (c < '0' || c > '9')) {
                return misplaced(c);
            }
        }
        return wrongLengths(date);
    }

    private static boolean isQualifier(char c) {
        return c == '?' || c == '~' || c == '%';
    }

    private static String misplaced(char c) {
        return switch (c) {
            case 'T', 'Z', ':' ->
                "a time of day ('" + c + "') stands only behind a whole day that stands alone,"
                        + " as in 2026-06-12T09:30:00Z";
            case 'Y' -> "Y stands at the very beginning, as in Y17000 or Y-17000";
            case '[', ']' -> "the brackets of a set enclose the whole text, as in [2026-05,2026-06]";
            case ',' -> "a comma stands only between the members of a set, as in [2026-05,2026-06]";
            default -> "'" + c + "' has no place in a date";
        };
    }

    /** Only digits, Xs and hyphens are left, in the wrong numbers. */
    private static String wrongLengths(String date) {
        String sign = date.startsWith("-") ? "-" : "";
        String body = date.substring(sign.length());
        String[] parts = body.split("-", -1);
        if (parts.length == 1 && body.length() == 8) {
            return "hyphens are missing; write " + sign + body.substring(0, 4) + "-" + body.substring(4, 6) + "-"
                    + body.substring(6);
        }
        if (parts.length == 1 && body.length() > 4) {
            return "a year has four digits, and a longer one begins with Y, as in Y17000;"
                    + " a month stands behind a hyphen, as in 2026-06";
        }
        if (parts[0].length() != 4) {
            return "the year '" + parts[0] + "' has not four digits";
        }
        if (parts[1].length() == 3) {
            return "days of the year are not part of EDTF; write month and day, as in 2026-06-12";
        }
        if (parts[1].length() != 2) {
            return "the month '" + parts[1] + "' has not two digits";
        }
        if (parts.length == 3) {
            return "the day '" + parts[2] + "' has not two digits";
        }
        return "a date has at most a year, a month and a day";
    }
}
