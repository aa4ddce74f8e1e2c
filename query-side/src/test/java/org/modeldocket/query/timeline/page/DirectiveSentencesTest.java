package org.modeldocket.query.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.query.ui.TestTexts;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.text.LongText;

/** What is said of directives and their amendments. */
class DirectiveSentencesTest extends SentenceTests {
    @Test
    void namesTheFormOfAnOrderAndWhomItTouches() {
        assertThat(said(directive(
                        Instrument.EXPORT_CONTROL_DIRECTIVE,
                        Force.BINDING,
                        List.of(Audience.FOREIGN_NATIONALS, Audience.EMPLOYEES_WHO_ARE_FOREIGN_NATIONALS),
                        Measure.of(Measure.Kind.SUSPEND_ACCESS),
                        Measure.of(Measure.Kind.BAR_FOREIGN_NATIONALS))))
                .isEqualTo("The Office of Examples ordered Example AI, by export control directive, to suspend access"
                        + " and bar foreign nationals. It applies to foreign nationals and employees who are foreign"
                        + " nationals.");
    }

    @ParameterizedTest
    @CsvSource({
        "FILING_DUTY, under a duty to file or register",
        "LICENCE_REQUIREMENT, under a licence requirement",
        "INFORMATION_REQUEST, in an information request",
        "LEGISLATION, by law"
    })
    void eachFormHasItsPreposition(Instrument instrument, String form) {
        assertThat(said(directive(instrument, Force.BINDING, List.of(), Measure.of(Measure.Kind.DELAY_RELEASE))))
                .isEqualTo("The Office of Examples ordered Example AI, " + form + ", to delay the release.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Publish the digest.", "Publish the digest!", "Publish the digest?", "Publish it …"})
    void oneFullStopIsEnough(String text) {
        Measure measure = new Measure(Measure.Kind.OTHER, new LongText(text));
        assertThat(said(directive(Instrument.AGENCY_REQUEST, Force.REQUESTED, List.of(Audience.PUBLIC), measure)))
                .isEqualTo(
                        "The Office of Examples asked Example AI to do this: “" + text + "” It applies to the public.");
        assertThat(said(directive(Instrument.AGENCY_REQUEST, Force.REQUESTED, List.of(), measure)))
                .endsWith(text + "”");
    }

    @Test
    void refersBackToTheReleaseOnlyOnceItIsNamed() {
        Measure delay = Measure.of(Measure.Kind.DELAY_RELEASE);
        Measure limit = Measure.of(Measure.Kind.LIMIT_TO_APPROVED_CUSTOMERS);
        assertThat(said(directive(Instrument.AGENCY_REQUEST, Force.REQUESTED, List.of(), delay, limit)))
                .isEqualTo(
                        "The Office of Examples asked Example AI to delay the release and limit it to approved customers.");
        assertThat(said(directive(Instrument.OTHER, Force.VOLUNTARY, List.of(), limit)))
                .isEqualTo("The Office of Examples invited Example AI to limit the release to approved customers.");
    }

    @Test
    void aNewTitleIsSaidOnce() {
        assertThat(said(amended("A request", null, null))).isEqualTo("A directive was given the title “A request”.");
        assertThat(said(amended("A request", Instrument.OTHER, null)))
                .isEqualTo(
                        "A directive was given the title “A request”. Other changes: it now has another legal form.");
        assertThat(said(amended("A title since replaced", null, null)))
                .isEqualTo("The directive “A request” was amended: its title was changed to “A title since replaced”.");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheNewFormOfADirectiveInASentence(Instrument instrument) {
        assertThat(said(amended(null, instrument, null)))
                .startsWith("The directive “A request” was amended: it ")
                .doesNotContain(TestTexts.WORDS.name(instrument));
    }

    @Test
    void otherMeasuresFollowTheNamedOnes() {
        Measure first = new Measure(Measure.Kind.OTHER, new LongText("report weekly"));
        Measure second = new Measure(Measure.Kind.OTHER, new LongText("publish the digest"));
        Measure delay = Measure.of(Measure.Kind.DELAY_RELEASE);
        assertThat(said(directive(Instrument.AGENCY_REQUEST, Force.REQUESTED, List.of(), first, delay, second)))
                .isEqualTo(
                        "The Office of Examples asked Example AI to delay the release, and to do this: “report weekly”"
                                + " and “publish the digest”.");
        assertThat(said(directive(Instrument.AGENCY_REQUEST, Force.REQUESTED, List.of(), first)))
                .isEqualTo("The Office of Examples asked Example AI to do this: “report weekly”.");
    }
}
