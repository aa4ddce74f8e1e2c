package org.modeldocket.command.imports.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a column writes its dates. Nothing is guessed: a cell of another style is no date. */
enum DateStyle {
    /** As the record writes dates. */
    EDTF("EDTF", ".+", ""),
    YEAR_FIRST("YYYY-MM-DD", "(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})", ""),
    YEAR_FIRST_SLASHES("YYYY/MM/DD", "(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})", ""),
    YEAR_FIRST_TOGETHER("YYYYMMDD", "(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})", ""),
    DAY_FIRST("DD/MM/YYYY", "(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4})", ""),
    DAY_FIRST_DOTS("DD.MM.YYYY", "(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})", ""),
    DAY_FIRST_HYPHENS("DD-MM-YYYY", "(?<d>\\d{1,2})-(?<m>\\d{1,2})-(?<y>\\d{4})", ""),
    MONTH_FIRST("MM/DD/YYYY", "(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})", ""),
    MONTH("YYYY-MM", "(?<y>\\d{4})-(?<m>\\d{2})", "m"),
    MONTH_LAST("MM/YYYY", "(?<m>\\d{1,2})/(?<y>\\d{4})", "m"),
    YEAR("YYYY", "(?<y>\\d{4})", "y");

    private final String word;
    private final Pattern pattern;
    private final String ends;

    DateStyle(String word, String pattern, String ends) {
        this.word = word;
        this.pattern = Pattern.compile(pattern);
        this.ends = ends;
    }

    /** As a mapping names it. */
    String word() {
        return word;
    }

    static Optional<DateStyle> named(String word) {
        return Stream.of(values()).filter(style -> style.word.equals(word)).findFirst();
    }

    /** A cell as EDTF; empty where it is of another style. Whether there is such a day is not looked at. */
    Optional<String> edtf(String cell) {
        Matcher matcher = pattern.matcher(cell);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (this == EDTF) {
            return Optional.of(cell);
        }
        String year = matcher.group("y");
        if (ends.equals("y")) {
            return Optional.of(year);
        }
        String month = year + "-" + two(matcher.group("m"));
        return Optional.of(ends.equals("m") ? month : month + "-" + two(matcher.group("d")));
    }

    private static String two(String number) {
        return String.format(Locale.ROOT, "%02d", Integer.parseInt(number));
    }
}
