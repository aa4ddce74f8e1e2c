package org.modeldocket.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.modeldocket.time.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Characters and lengths that no reader expects; the messages about them stay short and printable. */
class EdtfStrangeTextsTest {
    static Arguments[] strangeCharacters() {
        return new Arguments[] {
            Arguments.of("2026\u0000", "\"2026\\u0000\"", "U+0000"),
            Arguments.of("\u0000", "\"\\u0000\"", "U+0000"),
            Arguments.of("2026-06\n", "\"2026-06\\u000A\"", "U+000A"),
            Arguments.of("\t2026", "\"\\u00092026\"", "U+0009"),
            Arguments.of("2026\u007f", "\"2026\\u007F\"", "U+007F"),
            Arguments.of("2026-06-1\ud800", "\"2026-06-1\\uD800\"", "U+D800"),
            Arguments.of("\udc002026", "\"\\uDC002026\"", "U+DC00"),
            Arguments.of("\uff12\uff10\uff12\uff16", "\"\\uFF12\\uFF10\\uFF12\\uFF16\"", "U+FF12"),
            Arguments.of("\u0662\u0660\u0662\u0666", "\"\\u0662\\u0660\\u0662\\u0666\"", "U+0662"),
            Arguments.of("2026\u201306", "\"2026\\u201306\"", "U+2013"),
            Arguments.of("\u22120044", "\"\\u22120044\"", "U+2212"),
            Arguments.of("2026\u00a0", "\"2026\\u00A0\"", "U+00A0"),
            Arguments.of("\ufeff2026", "\"\\uFEFF2026\"", "U+FEFF"),
            Arguments.of("20\ud835\udfd026", "\"20\\uD835\\uDFD026\"", "U+D835"),
            Arguments.of("20\u0425\u0425", "\"20\\u0425\\u0425\"", "U+0425"),
            Arguments.of("2026\"", "\"2026\\u0022\"", "'\"' has no place"),
            Arguments.of("2026\\", "\"2026\\u005C\"", "'\\' has no place")
        };
    }

    @ParameterizedTest
    @MethodSource("strangeCharacters")
    void charactersOutsideEdtfAreNamedAndQuotedHarmlessly(String text, String quoted, String offence) {
        assertThatExceptionOfType(NotAnEdtfDate.class)
                .isThrownBy(() -> EdtfDate.parse(text))
                .withMessageStartingWith(quoted + " is not an EDTF date: ")
                .withMessageContaining(offence);
    }

    @Test
    void theEmptyText() {
        assertRefused("", "it is empty");
    }

    @Test
    void textsOfMoreThanAHundredCharacters() {
        String tooLong = "[" + "2026,".repeat(18) + "2026-06-1]";

        assertThat(tooLong).hasSize(101);
        assertThatExceptionOfType(NotAnEdtfDate.class)
                .isThrownBy(() -> EdtfDate.parse(tooLong))
                .withMessage("\"" + tooLong.substring(0, 40)
                        + "...\" is not an EDTF date: it has 101 characters; at most 100 are read");
        assertThatExceptionOfType(NotAnEdtfDate.class)
                .isThrownBy(() -> EdtfDate.parse("2".repeat(10_000_000)))
                .withMessageContaining("it has 10000000 characters")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void theReasonStandsAlsoWithoutTheText() {
        assertThatExceptionOfType(NotAnEdtfDate.class)
                .isThrownBy(() -> EdtfDate.parse("2026-13"))
                .satisfies(refusal -> assertThat(refusal.reason())
                        .isEqualTo("there is no month 13; months are 01 to 12, seasons 21 to 24, quarters 33 to 36"));
    }
}
