package org.modeldocket.command.api.request.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":}",
                "{\"a\":1,}",
                "{'a':1}",
                "nul",
                "NaN",
                "01",
                "\"a",
                "{}{}",
                "{} x",
                "[1 2]",
                "{\"a\" 1}",
                "\"a\u0000b\"",
                "\"a\nb\"",
                "// c\n{}",
                "{\"a\":1}]"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedJsonException.class)
                .message()
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{ | a member name",
                "{\"a\" | a value",
                "{\"a\": | a value",
                "[1, | a value",
                "[1 | a comma",
                "{\"a\":1,} | member name",
                "{'a':1} | member name",
                "{\"a\":nul} | expect",
                "{\"a\":01} | expect",
                "\"a | expect"
            })
    void saysWhatWasExpected(String text, String expected) {
        assertThatThrownBy(() -> JsonDocument.parse(text.strip().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("expect")
                .satisfies(e -> assertThat(e.getMessage()).contains(expected));
    }

    /** A valid text cut, doubled and altered at each place: no message names a class or a setting of the parser. */
    @Test
    void noMessageIsTheParsersOwn() {
        String valid = "{\"a\": [1.5e3, true, null, \"x\\u00e9\\n\"], \"b\": {\"c\": -0.1}}";
        String[] inserted = {
            "", "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u12", "\\q", "0", "-", "+", ".", "e", "x", "/*", "#",
            "\u0001", "\t", "NaN"
        };
        for (int i = 0; i < valid.length(); i++) {
            assertPlain(valid.substring(0, i));
            for (String insert : inserted) {
                assertPlain(valid.substring(0, i) + insert + valid.substring(i));
                assertPlain(valid.substring(0, i) + insert + valid.substring(i + 1));
            }
        }
        assertPlain("[".repeat(30));
        assertPlain("{\"" + "n".repeat(300) + "\":1}");
        assertPlain("1".repeat(2000));
        assertPlain("[" + "1,".repeat(200_001) + "1]");
    }

    private static String withoutWhatWasSent(String message) {
        return message.replaceFirst("(token|character|escape) \\(?'.+?'(?=[ :;])", "$1");
    }

    private static void assertPlain(String text) {
        try {
            JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            assertThat(withoutWhatWasSent(e.getMessage()))
                    .as(text)
                    .contains("expect")
                    .doesNotContainPattern(
                            "[`\\[@]|[Ss]ource|REDACTED|Feature|Exception|Constraints|[a-z]\\.[a-z]|[a-z][A-Z]|\\(\\)");
            int first = text.isEmpty() ? 0 : 1;
            assertThat(e.line()).as(text).isBetween(first, 2);
            assertThat(e.column()).as(text).isBetween(first, text.length() + 1);
        } catch (FaultyRequestException e) {
            assertThat(e.faults())
                    .allSatisfy(fault -> assertThat(fault.message())
                            .doesNotContainPattern("`|[Ss]ource|REDACTED|Feature|Exception|Constraints|[a-z][A-Z]"));
        }
    }

    @Test
    void saysWhereReadingStopped() {
        assertThatThrownBy(() -> JsonDocument.parse("{\n  \"a\": x\n}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(MalformedJsonException.class, e -> {
                    assertThat(e.line()).isEqualTo(2);
                    assertThat(e.column()).isBetween(8, 9);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
    void refusesOtherEncodings(String charset) {
        assertThatThrownBy(() -> JsonDocument.parse("{\"a\":\"é\"}".getBytes(Charset.forName(charset))))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void refusesAByteOrderMark() {
        assertThatThrownBy(() -> JsonDocument.parse("\ufeff{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("byte order mark");
    }

    @ParameterizedTest
    @CsvSource({"'{\"a\":\"', ff, 7, 1, 7", "'{\n\"é\":\n\"é', c3, 12, 3, 3", "'', fe, 1, 1, 1", "'\"x', c3 28, 3, 1, 3"
    })
    void saysWhereABodyIsNotUtf8(String before, String wrong, int at, int line, int column) {
        byte[] text = before.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = HexFormat.of().parseHex(HexFormat.of().formatHex(text) + wrong.replace(" ", ""));
        assertThatThrownBy(() -> JsonDocument.parse(bytes))
                .isInstanceOfSatisfying(MalformedJsonException.class, refused -> {
                    assertThat(refused).hasMessageContaining("byte " + at + " (" + wrong.substring(0, 2) + " ");
                    assertThat(refused.line()).isEqualTo(line);
                    assertThat(refused.column()).isEqualTo(column);
                });
    }

    @Test
    void anInvisibleCharacterIsNamed() {
        assertThatThrownBy(() -> JsonDocument.parse("{\u200b}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("U+200B")
                .message()
                .doesNotContain("\u200b");
    }

    @Test
    void refusesASurrogateWrittenInUtf8() {
        byte[] bytes = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        assertThatThrownBy(() -> JsonDocument.parse(bytes))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"20, true", "21, false", "100000, false"})
    void limitsTheDepth(int depth, boolean accepted) {
        byte[] text = ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8);
        if (accepted) {
            assertThat(JsonDocument.parse(text).root().isArray()).isTrue();
        } else {
            assertThatThrownBy(() -> JsonDocument.parse(text))
                    .isInstanceOfSatisfying(
                            FaultyRequestException.class,
                            e -> assertThat(e.faults())
                                    .singleElement()
                                    .satisfies(
                                            fault -> assertThat(fault.pointer()).startsWith("/0/0/0")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-0", "123456789012345678901234567890.5"})
    void keepsAnyNumberAsItIsWritten(String number) {
        assertThat(JsonDocument.parse(number.getBytes(StandardCharsets.UTF_8))
                        .root()
                        .isPojo())
                .isTrue();
    }

    @Test
    void limitsNamesAndNumbers() {
        for (String text : new String[] {"{\"" + "n".repeat(201) + "\":1}", "[" + "9".repeat(101) + "]"}) {
            assertThatThrownBy(() -> JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(FaultyRequestException.class);
        }
    }
}
