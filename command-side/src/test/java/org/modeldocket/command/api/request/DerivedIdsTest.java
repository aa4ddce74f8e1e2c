package org.modeldocket.command.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.vocabulary.id.FactId;

/** An id follows from a name in any script, can be read, and is that of a plain name as it always was. */
class DerivedIdsTest {
    private static final FactId MADE = new FactId(UUID.fromString("0197a000-0000-7000-8000-0000000000aa"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u0141\u00f3d\u017a | lodz",
                "M\u00f8ller & S\u00f8n | moller-son",
                "Stra\u00dfe | strasse",
                "\u0110\u1ea1i | dai",
                "\u0410\u0431\u0441 | abs",
                "\u0411\u043e\u043b\u044c\u0448\u043e\u0439 | bolsoj",
                "\u6df1\u5ea6\u6c42\u7d22 | shen-du-qiu-suo",
                "Huawei \u534e\u4e3a | huawei-hua-wei",
                "\u30bd\u30cb\u30fcAI | soniai",
                "\ub124\uc774\ubc84 | neibeo",
                "\u1780 \u1781 | ka-kha", // Khmer, for which CLDR has no rule
                "GPT \u0664 | gpt-4",
                "OpenAI | openai",
                "AT&T, Inc. (U.S.) | at-t-inc-u-s",
                "Soci\u00e9t\u00e9 G\u00e9n\u00e9rale | societe-generale",
                "O'Neil \u2122 | o-neil-tm"
            })
    void anIdFollowsFromANameInAnyScript(String name, String id) {
        assertThat(agency("\"" + name + "\"").agencies().getFirst().id()).hasToString(id);
        assertThat(agency("{\"name\":\"" + name + "\"}").agencies().getFirst().id())
                .hasToString(id);
        assertThat(registration("\"company\":\"" + name + "\",\"model\":\"" + name + "\"")
                        .releaseId())
                .hasToString(id + "-" + id);
    }

    @Test
    void theIdOfAReleaseBeginsWithThatOfItsCompany() {
        assertThat(registration(
                                "\"company\":{\"id\":\"deepseek\",\"name\":\"\u6df1\u5ea6\u6c42\u7d22\"},\"model\":\"4\"")
                        .releaseId())
                .hasToString("deepseek-4");
    }

    @Test
    void aReleaseDoesNotSucceedItself() {
        assertThat(registration("\"company\":\"A\",\"model\":\"M\",\"family\":\"F\",\"succeeds\":\"a-l\"")
                        .fact(MADE)
                        .succeeds())
                .hasToString("a-l");
        assertThatThrownBy(() -> registration("\"company\":\"A\",\"model\":\"M\",\"succeeds\":\"a-m\""))
                .isInstanceOfSatisfying(
                        FaultyRequestException.class,
                        refused -> assertThat(refused.faults().getFirst().pointer())
                                .isEqualTo("/succeeds"));
    }

    /** The accent alone, which transliteration leaves out. */
    @Test
    void aNameOfWhichNothingIsLeftGivesNoId() {
        assertThatThrownBy(() -> registration("\"company\":\"A\",\"model\":\"\u02b9\""))
                .isInstanceOfSatisfying(
                        FaultyRequestException.class,
                        refused -> assertThat(refused.faults().getFirst().message())
                                .contains("would hold nothing of \"\u02b9\""));
    }

    @ParameterizedTest
    @CsvSource({
        "' Intelligent Ultrasound Limited'",
        "'Intelligent Ultrasound Limited \t'",
        "'\u00a0Intelligent Ultrasound Limited'"
    })
    void spacesAtTheEndsOfANameAreLeftOut(String written) {
        String name = "\"" + written.replace("\t", "\\t") + "\"";
        RegistrationRequest request =
                registration("\"company\":" + name + ",\"model\":" + name + ",\"version\":" + name);
        assertThat(request.company().name()).hasToString("Intelligent Ultrasound Limited");
        assertThat(request.model()).hasToString("Intelligent Ultrasound Limited");
        assertThat(request.version()).hasToString("Intelligent Ultrasound Limited");
        assertThat(agency("{\"name\":" + name + "}").agencies().getFirst().name())
                .hasToString("Intelligent Ultrasound Limited");
        assertThatThrownBy(() -> registration("\"company\":\" \",\"model\":\"M\""))
                .isInstanceOf(FaultyRequestException.class);
    }

    private static RegistrationRequest registration(String members) {
        return RequestReader.registration(document("{" + members + "}"));
    }

    private static SubmittedForReview agency(String agency) {
        return (SubmittedForReview) RequestReader.fact(
                document(
                        "{\"type\":\"submitted-for-review\",\"occurred\":\"2026-06\",\"basis\":\"VOLUNTARY\",\"agencies\":["
                                + agency + "],\"citations\":[{\"publisher\":\"P\",\"title\":\"T\"}]}"),
                () -> MADE);
    }

    private static JsonDocument document(String body) {
        return JsonDocument.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
