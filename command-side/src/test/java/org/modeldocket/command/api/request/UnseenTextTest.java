package org.modeldocket.command.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.vocabulary.id.FactId;

/** Text that a reader does not see, or sees as another: refused at its place, by the character's number and name. */
class UnseenTextTest {
    private static final FactId MADE = new FactId(UUID.fromString("0197a000-0000-7000-8000-0000000000aa"));
    private static final String MARK = "\u0301";
    private static final String CITED = ",\"citations\":[{\"publisher\":\"P\",\"title\":\"T\"}]";

    static Stream<Arguments> refusedAsAName() {
        return Stream.of(
                Arguments.of("Open\u200bAI", "the format character U+200B ZERO WIDTH SPACE at character 5"),
                Arguments.of("Open\u2060AI", "the format character U+2060 WORD JOINER"),
                Arguments.of("Open\u00adAI", "the format character U+00AD SOFT HYPHEN"),
                Arguments.of("Open\ufeffAI", "the format character U+FEFF ZERO WIDTH NO-BREAK SPACE"),
                Arguments.of("Open\u202eAI", "the format character U+202E RIGHT-TO-LEFT OVERRIDE"),
                Arguments.of("Open\u2066AI", "the format character U+2066 LEFT-TO-RIGHT ISOLATE"),
                Arguments.of("Open\u200dAI", "the format character U+200D ZERO WIDTH JOINER"),
                Arguments.of("OpenAI \udb40\udc41", "the format character U+E0041 TAG LATIN CAPITAL LETTER A"),
                Arguments.of("OpenAI\ufe0f", "the invisible character U+FE0F VARIATION SELECTOR-16"),
                Arguments.of("Open\u034fAI", "the invisible character U+034F COMBINING GRAPHEME JOINER"),
                Arguments.of("Open\u3164AI", "the invisible character U+3164 HANGUL FILLER"),
                Arguments.of("Open\u2800AI", "the invisible character U+2800 BRAILLE PATTERN BLANK"),
                Arguments.of("Open\ue000AI", "the private character U+E000"),
                Arguments.of("Open\u00a0AI", "the space U+00A0 NO-BREAK SPACE at character 5; write an ordinary space"),
                Arguments.of("Open\u2003AI", "the space U+2003 EM SPACE"),
                Arguments.of("Open\u2028AI", "the line separator U+2028 LINE SEPARATOR"),
                Arguments.of("Open  AI", "has two spaces in a row"),
                Arguments.of("A" + MARK.repeat(5), "more than 4 combining marks on one letter"),
                Arguments.of("A" + MARK.repeat(290), "more than 4 combining marks on one letter"));
    }

    @ParameterizedTest
    @MethodSource("refusedAsAName")
    void isRefusedInTheNameOfAnyOrganisation(String name, String reason) {
        assertFault(registration("\"company\":\"" + name + "\",\"model\":\"M\""), "/company", reason);
        assertFault(
                registration("\"company\":{\"id\":\"x\",\"name\":\"" + name + "\"},\"model\":\"M\""),
                "/company/name",
                reason);
        assertFault(review("\"" + name + "\""), "/agencies/0", reason);
        assertFault(review("{\"id\":\"x\",\"name\":\"" + name + "\"}"), "/agencies/0/name", reason);
        assertFault(approval("{\"id\":\"x\",\"name\":\"" + name + "\"}"), "/customer/name", reason);
    }

    @ParameterizedTest
    @MethodSource("refusedAsAName")
    void isRefusedInTheNameOfAModel(String name, String reason) {
        String id = "\"releaseId\":\"x\",\"company\":\"Example AI\",";
        assertFault(registration(id + "\"model\":\"" + name + "\""), "/model", reason);
        assertFault(registration(id + "\"model\":\"M\",\"version\":\"" + name + "\""), "/version", reason);
    }

    static Stream<Arguments> refusedAnywhere() {
        return Stream.of(
                Arguments.of("\u200b", "the format character U+200B ZERO WIDTH SPACE"),
                Arguments.of("\u2060", "the format character U+2060 WORD JOINER"),
                Arguments.of("\u2800", "has no visible character: it consists of U+2800 BRAILLE PATTERN BLANK"),
                Arguments.of(
                        "\u2800\u2800 \u3164", "has no visible character: it consists of U+2800 BRAILLE PATTERN BLANK"),
                Arguments.of("\u3164", "has no visible character: it consists of U+3164 HANGUL FILLER"),
                Arguments.of("\u00a0", "has no visible character: it consists of U+00A0 NO-BREAK SPACE"),
                Arguments.of("\ufe0f", "has no visible character: it consists of U+FE0F VARIATION SELECTOR-16"),
                Arguments.of(MARK, "has no visible character: it consists of U+0301 COMBINING ACUTE ACCENT"),
                Arguments.of("a\u202eb", "the format character U+202E RIGHT-TO-LEFT OVERRIDE"),
                Arguments.of("a\u200bb", "the format character U+200B ZERO WIDTH SPACE"),
                Arguments.of("Open\u200cAI", "the format character U+200C ZERO WIDTH NON-JOINER"),
                Arguments.of("Open\u200dAI", "the format character U+200D ZERO WIDTH JOINER"),
                Arguments.of("\u200d\u0645", "the format character U+200D ZERO WIDTH JOINER"),
                Arguments.of("\u0645\u200c", "the format character U+200C ZERO WIDTH NON-JOINER"),
                Arguments.of("a\u2029b", "the line separator U+2029 PARAGRAPH SEPARATOR"),
                Arguments.of("a" + MARK.repeat(9), "more than 8 combining marks on one letter"),
                Arguments.of("a" + MARK.repeat(290), "more than 8 combining marks on one letter"));
    }

    @ParameterizedTest
    @MethodSource("refusedAnywhere")
    void isRefusedInEveryOtherText(String text, String reason) {
        assertFault(statement(text), "/statement", reason);
        assertFault(cited("\"publisher\":\"" + text + "\",\"title\":\"T\""), "/citations/0/publisher", reason);
        assertFault(cited("\"publisher\":\"P\",\"title\":\"" + text + "\""), "/citations/0/title", reason);
        assertFault(
                cited("\"publisher\":\"P\",\"title\":\"T\",\"quote\":\"" + text + "\""), "/citations/0/quote", reason);
        assertFault(
                cited("\"publisher\":\"P\",\"title\":\"T\",\"locator\":\"" + text + "\""),
                "/citations/0/locator",
                reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian: a non-joiner between letters
                "\u0915\u094d\u200d\u0937", // Devanagari: a joiner behind a virama
                "\ud83d\udc69\u200d\ud83d\udcbb", // an emoji of two
                "\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc68", // with skin tone and selector
                "\u2764\ufe0f",
                "a\u00a0b",
                "Vi\u1ec7t Nam, Vie\u0323\u0302t Nam",
                "\u05d1\u05bc\u05b0\u05e8\u05b5\u05d0\u05e9\u05c1\u05b4\u05d9\u05ea", // Hebrew with points
                "\u0f66\u0f92\u0fb2\u0f74\u0f56", // Tibetan, stacked
                "\u2803\u2800\u2801", // Braille with a blank within
                "\u0600\u0661\u0662" // an Arabic sign that is of the format class, and is seen
            })
    void whatPeopleReadIsTakenInTitlesQuotesAndStatements(String text) {
        assertThatCode(() -> RequestReader.fact(document(statement(text)), () -> MADE))
                .doesNotThrowAnyException();
        assertThatCode(() -> RequestReader.fact(
                        document(cited("\"publisher\":\"P\",\"title\":\"" + text + "\",\"quote\":\"" + text + "\"")),
                        () -> MADE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\ude80", "!!!", "\u2014", "\u2605 \u2605"})
    void aNameThatGivesNothingToTheIdIsRefused(String name) {
        String nothing = "would hold nothing of";
        assertFault(registration("\"company\":\"Example AI\",\"model\":\"" + name + "\""), "/releaseId", nothing);
        assertFault(
                registration("\"company\":\"Example AI\",\"model\":\"M\",\"version\":\"" + name + "\""),
                "/releaseId",
                nothing);
        assertThatCode(() -> RequestReader.registration(document(registration(
                        "\"releaseId\":\"example-ai-rocket\",\"company\":\"Example AI\",\"model\":\"" + name + "\""))))
                .doesNotThrowAnyException();
        assertThatCode(() -> RequestReader.registration(
                        document(registration("\"company\":\"Example AI\",\"model\":\"M " + name + "\""))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u041epenAI", "Ope\u03bdAI", "\u0410nthropic PBC", "D\u0435epMind"})
    void aWordOfTwoScriptsThatLookAlikeNamesNoOrganisation(String name) {
        assertFault(
                registration("\"company\":{\"id\":\"x\",\"name\":\"" + name + "\"},\"model\":\"M\""),
                "/company/name",
                "mixes Latin letters with U+");
        assertFault(approval("{\"id\":\"x\",\"name\":\"" + name + "\"}"), "/customer/name", "in one word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u042f\u043d\u0434\u0435\u043a\u0441", // Cyrillic alone
                "\u042f\u043d\u0434\u0435\u043a\u0441 Cloud", // a word each
                "\u534e\u4e3a Huawei",
                "M\u00f8ller & S\u00f8n",
                "Soci\u00e9t\u00e9 G\u00e9n\u00e9rale",
                "AT&T, Inc. (U.S.)",
                "\u30bd\u30cb\u30fcAI"
            })
    void aNameInAnyScriptIsTakenWithAnId(String name) {
        assertThatCode(() -> RequestReader.registration(document(registration(
                        "\"releaseId\":\"x-m\",\"company\":{\"id\":\"x\",\"name\":\"" + name + "\"},\"model\":\"M\""))))
                .doesNotThrowAnyException();
    }

    private static String registration(String members) {
        return "{" + members + "}";
    }

    private static String review(String agency) {
        return "{\"type\":\"submitted-for-review\",\"occurred\":\"2026-06\",\"basis\":\"VOLUNTARY\",\"agencies\":["
                + agency + "]" + CITED + "}";
    }

    private static String approval(String customer) {
        return "{\"type\":\"customer-approved\",\"occurred\":\"2026-06\",\"previewId\":\"p\",\"customer\":" + customer
                + CITED + "}";
    }

    private static String statement(String text) {
        return "{\"type\":\"company-responded\",\"occurred\":\"2026-06\",\"stance\":\"NO_COMMENT\",\"statement\":\""
                + text + "\"" + CITED + "}";
    }

    private static String cited(String citation) {
        return "{\"type\":\"company-responded\",\"occurred\":\"2026-06\",\"stance\":\"NO_COMMENT\",\"statement\":\"s\","
                + "\"citations\":[{" + citation + "}]}";
    }

    private static void assertFault(String body, String pointer, String reason) {
        FaultyRequestException refused = catchThrowableOfType(FaultyRequestException.class, () -> {
            if (body.contains("\"type\"")) {
                RequestReader.fact(document(body), () -> MADE);
            } else {
                RequestReader.registration(document(body));
            }
        });
        assertThat(refused).as(body).isNotNull();
        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).contains(reason);
        });
    }

    private static JsonDocument document(String body) {
        return JsonDocument.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
