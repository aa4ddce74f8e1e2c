package org.modeldocket.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeldocket.time.EdtfTexts.Sample;

class EdtfDatePropertyTest {
    /** All days of two stretches of years, written as in EDTF: what a mask is matched against. */
    private static final List<LocalDate> ALL_DAYS = Stream.concat(
                    LocalDate.of(-199, 1, 1).datesUntil(LocalDate.of(0, 1, 1)),
                    LocalDate.of(1900, 1, 1).datesUntil(LocalDate.of(2100, 1, 1)))
            .toList();

    private static final List<String> ALL_TEXTS =
            ALL_DAYS.stream().map(EdtfTexts::iso).toList();

    @Provide
    Arbitrary<Sample> texts() {
        return EdtfTexts.texts();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return EdtfTexts.days();
    }

    @Provide
    Arbitrary<String> masks() {
        Arbitrary<String> years = Combinators.combine(
                        Arbitraries.of("19", "20", "-00", "-01"),
                        Arbitraries.strings().withChars("0123456789XXXX").ofLength(2))
                .as(String::concat);
        Arbitrary<String> months = Combinators.combine(
                        Arbitraries.chars().with('0', '1', 'X'),
                        Arbitraries.chars().with("0122456789XXX".toCharArray()))
                .as((a, b) -> "-" + a + b);
        Arbitrary<String> days = Combinators.combine(
                        Arbitraries.chars().with('0', '1', '2', '3', 'X'),
                        Arbitraries.chars().with("0123456789XXX".toCharArray()))
                .as((a, b) -> "-" + a + b);
        return Combinators.combine(years, Arbitraries.oneOf(Arbitraries.just(""), months), days)
                .as((year, month, day) -> month.isEmpty() ? year : year + month + day)
                .flatMap(text -> Arbitraries.of(text, text.length() > 8 ? text.substring(0, text.length() - 3) : text));
    }

    @Provide
    Arbitrary<String> garbage() {
        Arbitrary<String> ofTheAlphabet =
                Arbitraries.strings().withChars("0012269-XYTZ:+/.,[]?~%").ofMaxLength(24);
        Arbitrary<String> damaged = Combinators.combine(
                        EdtfTexts.texts(),
                        Arbitraries.integers().between(0, 40),
                        ofTheAlphabet,
                        Arbitraries.integers().between(0, 3))
                .as((sample, at, inserted, dropped) -> {
                    String text = sample.text();
                    int place = Math.min(at, text.length());
                    return text.substring(0, place)
                            + inserted.substring(0, Math.min(2, inserted.length()))
                            + text.substring(Math.min(place + dropped, text.length()));
                });
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(120),
                Arbitraries.strings().ascii().ofMaxLength(24),
                ofTheAlphabet,
                damaged);
    }

    @Property
    void parseAfterToStringIsIdentity(@ForAll("texts") Sample sample) {
        EdtfDate date = EdtfDate.parse(sample.text());

        assertThat(date).hasToString(sample.text());
        assertThat(EdtfDate.parse(date.toString())).isEqualTo(date);
    }

    @Property
    void boundsCoverTheDaysThatTheTextWasMadeFrom(@ForAll("texts") Sample sample) {
        Interval bounds = EdtfDate.parse(sample.text()).bounds();

        assertThat(sample.covers())
                .allSatisfy(day ->
                        assertThat(bounds.encloses(new Interval(day, day))).isTrue());
    }

    @Property
    void earliestIsNotAfterLatest(@ForAll("texts") Sample sample) {
        EdtfDate date = EdtfDate.parse(sample.text());

        if (date.earliest() != null && date.latest() != null) {
            assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
        }
    }

    @Property
    void qualifiersSetFlagsAndNothingElse(@ForAll("days") LocalDate day) {
        EdtfDate plain = EdtfDate.parse(EdtfTexts.month(day));
        for (char qualifier : new char[] {'?', '~', '%'}) {
            EdtfDate qualified = EdtfDate.parse(plain.toString() + qualifier);
            assertThat(qualified.bounds()).isEqualTo(plain.bounds());
            assertThat(qualified.precision()).isEqualTo(plain.precision());
            assertThat(qualified.approximate()).isEqualTo(qualifier != '?');
            assertThat(qualified.uncertain()).isEqualTo(qualifier != '~');
        }
    }

    @Property
    void boundsNest(@ForAll("days") LocalDate day) {
        String year = EdtfTexts.year(day);
        String decade = year.substring(0, year.length() - 1) + "X";
        String century = year.substring(0, year.length() - 2) + "XX";
        List<String> widening =
                List.of(EdtfTexts.iso(day), EdtfTexts.month(day), EdtfTexts.quarter(day), year, decade, century);

        for (int i = 1; i < widening.size(); i++) {
            assertThat(bounds(widening.get(i)).encloses(bounds(widening.get(i - 1))))
                    .as("%s within %s", widening.get(i - 1), widening.get(i))
                    .isTrue();
        }
    }

    @Property
    void replacingDigitsByXOnlyWidens(
            @ForAll("days") LocalDate day, @ForAll("bits") int some, @ForAll("bits") int more) {
        String narrow = EdtfTexts.mask(EdtfTexts.iso(day), some);
        String wide = EdtfTexts.mask(EdtfTexts.iso(day), some | more);

        assertThat(bounds(wide).encloses(bounds(narrow)))
                .as("%s within %s", narrow, wide)
                .isTrue();
    }

    @Provide
    Arbitrary<Integer> bits() {
        return Arbitraries.integers().between(0, 2047);
    }

    @Property
    void masksAgreeWithTryingAllDays(@ForAll("masks") String mask) {
        LocalDate first = null;
        LocalDate last = null;
        for (int i = 0; i < ALL_DAYS.size(); i++) {
            if (matches(mask, ALL_TEXTS.get(i))) {
                first = first == null ? ALL_DAYS.get(i) : first;
                last = ALL_DAYS.get(i);
            }
        }

        if (first == null) {
            assertThatThrownBy(() -> EdtfDate.parse(mask)).isInstanceOf(NotAnEdtfDate.class);
        } else {
            assertThat(bounds(mask)).isEqualTo(new Interval(first, last));
        }
    }

    /** Anything but an IllegalArgumentException fails the property by itself. */
    @Property(tries = 20_000)
    void anyTextIsReadOrRefusedWithAReason(@ForAll("garbage") String text) {
        try {
            EdtfDate date = EdtfDate.parse(text);
            assertThat(date).hasToString(text);
            assertThat(text).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        } catch (IllegalArgumentException refusal) {
            assertThat(refusal).isExactlyInstanceOf(NotAnEdtfDate.class);
            assertThat(refusal.getMessage())
                    .matches("[ -~]+")
                    .contains(" is not an EDTF date: ")
                    .hasSizeLessThan(1000);
        }
    }

    private static boolean matches(String mask, String day) {
        for (int i = 0; i < mask.length(); i++) {
            if (mask.charAt(i) != day.charAt(i) && mask.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    private static Interval bounds(String text) {
        return EdtfDate.parse(text).bounds();
    }
}
