package org.modeldocket.time;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ListArbitrary;

/**
 * Generates texts of the whole supported grammar, each from days that it must then cover: so a test knows something of the
 * right bounds without computing them as the parser does.
 */
final class EdtfTexts {
    /** A text, and the days that it was made from, in order. */
    record Sample(String text, List<LocalDate> covers) {}

    private EdtfTexts() {}

    static Arbitrary<LocalDate> days() {
        Arbitrary<Integer> years = Arbitraries.oneOf(
                Arbitraries.integers().between(1990, 2040),
                Arbitraries.integers().between(0, 9998),
                Arbitraries.integers().between(-9998, -2));
        return Combinators.combine(years, Arbitraries.integers().between(1, 365))
                .as(LocalDate::ofYearDay);
    }

    /** Any text of the grammar. */
    static Arbitrary<Sample> texts() {
        return Arbitraries.oneOf(single(), longYears(), withTime(), intervals(), sets());
    }

    /** One date, qualified or not, with or without unspecified digits. */
    static Arbitrary<Sample> single() {
        return days().flatMap(day -> qualified(forms(day)).map(text -> new Sample(text, List.of(day))));
    }

    private static Arbitrary<String> forms(LocalDate day) {
        return Arbitraries.oneOf(
                Arbitraries.of(year(day), month(day), iso(day)),
                masked(day),
                Arbitraries.of(season(day), quarter(day)));
    }

    /** The day, its month or its year, with any of the digits unspecified. */
    static Arbitrary<String> masked(LocalDate day) {
        Arbitrary<Integer> chosen = Arbitraries.integers().between(0, 1023);
        return Combinators.combine(Arbitraries.of(year(day), month(day), iso(day)), chosen)
                .as(EdtfTexts::mask)
                // Nothing is left to say that it is not the year zero with a sign.
                .filter(text -> !text.startsWith("-0000"));
    }

    /** Replaces each digit whose bit is set by an X. */
    static String mask(String text, int bits) {
        StringBuilder masked = new StringBuilder(text);
        for (int i = 0; i < masked.length(); i++) {
            if (Character.isDigit(masked.charAt(i)) && (bits >> i & 1) == 1) {
                masked.setCharAt(i, 'X');
            }
        }
        return masked.toString();
    }

    private static Arbitrary<String> qualified(Arbitrary<String> texts) {
        return Combinators.combine(texts, Arbitraries.of("", "", "", "?", "~", "%"))
                .as(String::concat);
    }

    private static Arbitrary<Sample> longYears() {
        Arbitrary<Integer> years = Arbitraries.integers().between(10_000, 999_999_999);
        return Combinators.combine(years, Arbitraries.of(true, false)).as((year, negative) -> {
            LocalDate day = LocalDate.of(negative ? -year : year, 7, 1);
            return new Sample("Y" + (negative ? -year : year), List.of(day));
        });
    }

    private static Arbitrary<Sample> withTime() {
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 86_400);
        Arbitrary<String> offsets = Arbitraries.of("", "Z", "-04", "+04:30", "+14:00", "-00:01", "+00");
        return Combinators.combine(days(), seconds, offsets).as((day, second, offset) -> {
            String time = "%02d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
            return new Sample(iso(day) + "T" + time + offset, List.of(day));
        });
    }

    private static Arbitrary<Sample> intervals() {
        return some(2, 2).flatMap(ends -> {
            LocalDate start = ends.getFirst();
            LocalDate end = ends.getLast();
            Arbitrary<Sample> closed = Combinators.combine(qualified(forms(start)), qualified(forms(end)))
                    .as((a, b) -> new Sample(a + "/" + b, ends));
            Arbitrary<Sample> openEnd = Combinators.combine(qualified(forms(start)), Arbitraries.of("", ".."))
                    .as((a, open) -> new Sample(a + "/" + open, ends));
            Arbitrary<Sample> openStart = Combinators.combine(qualified(forms(end)), Arbitraries.of("", ".."))
                    .as((b, open) -> new Sample(open + "/" + b, ends));
            return Arbitraries.oneOf(closed, openEnd, openStart);
        });
    }

    private static Arbitrary<Sample> sets() {
        Arbitrary<List<LocalDate>> members = some(1, 5);
        return members.flatMap(days -> Combinators.combine(
                        Arbitraries.of("year", "month", "day"), Arbitraries.of("", ".."), Arbitraries.of("", ".."))
                .flatAs((unit, before, after) -> Arbitraries.of(",", "..")
                        .map(between -> new Sample(
                                "[" + before + set(days, unit, between, before, after) + after + "]", days))));
    }

    /** Joins the second and the third member by {@code between}, where neither has dots of its own. */
    private static String set(List<LocalDate> days, String unit, String between, String before, String after) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            boolean joined = i == 2 && (days.size() > 3 || after.isEmpty());
            text.append(i == 0 ? "" : joined ? between : ",");
            text.append(
                    switch (unit) {
                        case "year" -> year(days.get(i));
                        case "month" -> month(days.get(i));
                        default -> iso(days.get(i));
                    });
        }
        // A lone member cannot have dots on both sides.
        return days.size() == 1 && !before.isEmpty() && !after.isEmpty() ? text + "," + text : text.toString();
    }

    private static Arbitrary<List<LocalDate>> some(int least, int most) {
        ListArbitrary<LocalDate> days = days().list().ofMinSize(least).ofMaxSize(most);
        return days.map(list -> list.stream().sorted().toList());
    }

    static String iso(LocalDate day) {
        return "%s-%02d-%02d".formatted(year(day), day.getMonthValue(), day.getDayOfMonth());
    }

    static String month(LocalDate day) {
        return iso(day).substring(0, iso(day).length() - 3);
    }

    static String year(LocalDate day) {
        return (day.getYear() < 0 ? "-" : "") + "%04d".formatted(Math.abs(day.getYear()));
    }

    static String quarter(LocalDate day) {
        return year(day) + "-" + (33 + (day.getMonthValue() - 1) / 3);
    }

    static String season(LocalDate day) {
        return switch (day.getMonthValue()) {
            case 3, 4, 5 -> year(day) + "-21";
            case 6, 7, 8 -> year(day) + "-22";
            case 9, 10, 11 -> year(day) + "-23";
            case 12 -> year(day) + "-24";
            default -> year(day.minusYears(1)) + "-24";
        };
    }
}
