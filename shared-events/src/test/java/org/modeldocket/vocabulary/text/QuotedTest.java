package org.modeldocket.vocabulary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.vocabulary.Jurisdiction;

class QuotedTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0xa, 0x7f, 0x85, 0xa0, 0xad, 0x34f, 0x3164, 0x180e, 0x2003, 0x200b, 0x200d, 0x200e, 0x2028, 0x202e,
                0x2060, 0x2800, 0xd800, 0xe000, 0xfe0f, 0xfeff, 0xffff, 0xe0041
            })
    void whatNobodySeesIsShownAsItsCodePoint(int c) {
        assertThat(Quoted.of("U" + Character.toString(c) + "S")).isEqualTo(String.format("\"U[U+%04X]S\"", c));
    }

    @Test
    void whatIsSeenIsQuotedAsItIs() {
        assertThat(Quoted.of("Société 华为 🚀 é")).isEqualTo("\"Société 华为 🚀 é\"");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Quoted.of("a".repeat(59) + "🚀b")).isEqualTo("\"" + "a".repeat(59) + "…\"");
        assertThat(Quoted.of("a".repeat(61))).isEqualTo("\"" + "a".repeat(60) + "…\"");
    }

    @Test
    void aJurisdictionIsQuotedSo() {
        assertThatThrownBy(() -> new Jurisdiction("US\u200b"))
                .hasMessageStartingWith("\"US[U+200B]\" is not an ISO 3166");
    }
}
