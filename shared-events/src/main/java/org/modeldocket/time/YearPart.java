package org.modeldocket.time;

import java.time.LocalDate;

/**
 * Three months of a year that stand under one code in the place of the month: the seasons 21 to 24 and the quarters 33 to
 * 36.
 *
 * <p>EDTF calls the seasons 21 to 24 "independent of location" and leaves open when they begin. Here they are those of northern meteorology: 21 is March to May, 22 June to
 * August, 23 September to November, 24 December of the named year to the end of February of the next. Whole months are
 * how sources mean "spring", astronomical dates would pretend to a day that nobody published, and the companies and
 * agencies recorded here are of the north. Winter begins in the year that names it because EDTF counts it last of the
 * four.
 */
record YearPart(int firstMonth, Precision precision) {
    /**
     * @param code what stands in the place of the month, and is no month
     * @param withDay whether a day follows
     */
    static YearPart of(int code, boolean withDay) {
        YearPart part = switch (code) {
            case 21 -> new YearPart(3, Precision.SEASON);
            case 22 -> new YearPart(6, Precision.SEASON);
            case 23 -> new YearPart(9, Precision.SEASON);
            case 24 -> new YearPart(12, Precision.SEASON);
            case 33 -> new YearPart(1, Precision.QUARTER);
            case 34 -> new YearPart(4, Precision.QUARTER);
            case 35 -> new YearPart(7, Precision.QUARTER);
            case 36 -> new YearPart(10, Precision.QUARTER);
            default -> throw new InvalidPart(complaint(code));
        };
        if (withDay) {
            throw new InvalidPart("a season or quarter (" + code + ") has no day; write the month and the day");
        }
        return part;
    }

    /** Whether the number stands for a part of a year, at level 1 or 2, and so is no slip for a month alone. */
    static boolean isCode(int number) {
        return number >= 21 && number <= 41;
    }

    LocalDate firstDay(int year) {
        return LocalDate.of(year, firstMonth, 1);
    }

    LocalDate lastDay(int year) {
        return firstDay(year).plusMonths(3).minusDays(1);
    }

    private static String complaint(int code) {
        String advice = " is of level 2 and not supported; write ";
        if (code >= 25 && code <= 28) {
            return "the northern season " + code + advice + "21 to 24";
        }
        if (code >= 29 && code <= 32) {
            return "the southern season " + code + advice + "its months, as in 2026-09/2026-11";
        }
        if (code >= 37 && code <= 39) {
            return "the third of a year " + code + advice + "its months, as in 2026-01/2026-04";
        }
        if (code == 40 || code == 41) {
            return "the half of a year " + code + advice + "its months, as in 2026-01/2026-06";
        }
        return "there is no month %02d; months are 01 to 12, seasons 21 to 24, quarters 33 to 36".formatted(code);
    }
}
