package org.modeldocket.query.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.query.ui.TestTexts.WORDS;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.query.diff.Change;
import org.modeldocket.query.diff.Part;
import org.modeldocket.time.Precision;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.CitationBasis;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Outcome;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.legal.DirectiveForm;
import org.modeldocket.vocabulary.legal.IdentifierScheme;
import org.modeldocket.vocabulary.legal.Publicity;

class MessagesTest {
    static Stream<Enum<?>> named() {
        return Stream.<Enum<?>[]>of(
                        Change.Kind.values(),
                        CitationBasis.values(),
                        Part.values(),
                        CustomerState.Status.values(),
                        DirectiveForm.values(),
                        Force.values(),
                        Instrument.values(),
                        Outcome.values(),
                        Party.values(),
                        Precision.values(),
                        Publicity.values(),
                        Stance.values(),
                        Standing.values(),
                        Step.values(),
                        Treatment.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("named")
    void hasANameForEveryValueThatAPageShows(Enum<?> value) {
        assertThat(WORDS.name(value)).isNotBlank().doesNotContain("_");
    }

    @ParameterizedTest
    @EnumSource
    void hasANameForEveryAudience(Audience.Kind kind) {
        assertThat(WORDS.say("Audience." + kind)).isNotBlank().doesNotContain("_");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            20 | -  | at least 20 listed organisations
            -  | 20 | at most 20 listed organisations
            20 | 20 | 20 listed organisations
            18 | 20 | 18 to 20 listed organisations
            """)
    void countsAnAudience(@Nullable Integer atLeast, @Nullable Integer atMost, String said) {
        assertThat(new Phrases(WORDS)
                        .audience(List.of(
                                new Audience(Audience.Kind.LISTED_ORGANISATIONS, null, atLeast, atMost, null, null))))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource
    void saysEachInstrumentInsideASentence(Instrument instrument) {
        boolean named = instrument != Instrument.AGENCY_REQUEST && instrument != Instrument.OTHER;
        String form = WORDS.sayIfAny("instrument.by." + instrument);
        assertThat(form != null).isEqualTo(named);
        assertThat(form == null ? "by" : form).matches("(by|in|under)( .+)?");
        assertThat(WORDS.say("change.instrument." + instrument)).startsWith("it ");
    }

    @ParameterizedTest
    @EnumSource
    void saysEachMeasureAfterTo(Measure.Kind measure) {
        assertThat(WORDS.say("Measure." + measure, "so")).isNotBlank().doesNotContain("_", ".");
    }

    @ParameterizedTest
    @EnumSource
    void saysUnderWhatNumberALegalTextIsFound(IdentifierScheme scheme) {
        assertThat(WORDS.say("identifier." + scheme, "12")).endsWith("12").doesNotContain("_");
    }

    @Test
    void saysHowAnAmendmentChangesFormAndPublicity() {
        Stream.of(DirectiveForm.values())
                .forEach(form -> assertThat(WORDS.say("change.form." + form)).isNotBlank());
        Stream.of(Publicity.values())
                .forEach(publicity ->
                        assertThat(WORDS.say("change.publicity." + publicity)).isNotBlank());
    }

    @Test
    void listsAsTheLanguageDoes() {
        assertThat(WORDS.all(List.of())).isEmpty();
        assertThat(WORDS.all(List.of("a"))).isEqualTo("a");
        assertThat(WORDS.all(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(WORDS.all(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(WORDS.oneOf(List.of("a", "b", "c"))).isEqualTo("a, b or c");
    }

    /** A narrow matrix has no heads of columns; and but for those beside a column that comes and goes, a cell's hue is that of its place. */
    @ParameterizedTest
    @EnumSource
    void theStyleSheetNamesEachTreatmentAsPagesDo(Treatment treatment) throws Exception {
        try (InputStream sheet = MessagesTest.class.getResourceAsStream("/static/assets/docket.css")) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .containsPattern("\n\\." + Hue.of(treatment) + Pattern.quote(place(treatment))
                            + " \\{ [^}]* --kind: \"" + WORDS.name(treatment) + "\"; }\n");
        }
    }

    private static String place(Treatment treatment) {
        if (treatment.compareTo(Treatment.REFUSAL) < 0) {
            return ", .matrix td:nth-child(" + (treatment.ordinal() + 2) + ")";
        }
        return treatment.compareTo(Treatment.RESTRICTED_ACCESS) > 0
                ? ", .matrix td:nth-last-child(" + (Treatment.values().length - treatment.ordinal()) + ")"
                : "";
    }
}
