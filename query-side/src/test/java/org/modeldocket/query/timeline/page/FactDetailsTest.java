package org.modeldocket.query.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.timeline.page.names.AmendedDirectives;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.TestTexts;

class FactDetailsTest {
    private static final CaseNames NAMES =
            new CaseNames("Example AI", "Model 1", Map.of(), Map.of(), AmendedDirectives.UNKNOWN);

    @ParameterizedTest
    @EnumSource
    void givesEachFactALabelAndLosesNoneOfItsProse(FactType type) {
        ReleaseFact fact = SampleFacts.oneOfEach().get(type.ordinal());
        assertThat(TestTexts.WORDS.say("type." + type.logicalName())).isNotBlank();
        assertThat(TestTexts.DETAILS.of(fact, NAMES, null))
                .contains(new FactDetail("Recorder’s note", "a note\nof two lines\té😀", null, true));
        Stream.of("described", "summary", "statement", "the reason given", "conditions", "50 U.S.C. 4813")
                .filter(prose -> fact.toString().contains("[value=" + prose + "]"))
                .forEach(prose -> assertThat(TestTexts.DETAILS.of(fact, NAMES, null))
                        .anySatisfy(detail -> assertThat(detail.text()).isEqualTo(prose)));
    }

    @Test
    void showsWhatTheLawSaysOfADirective() {
        ReleaseFact issued = SampleFacts.oneOfEach().get(FactType.DIRECTIVE_ISSUED.ordinal());
        assertThat(TestTexts.DETAILS.of(issued, NAMES, null))
                .contains(
                        new FactDetail("Jurisdiction", "US", null, false),
                        new FactDetail("Issued as", "Letter", null, false),
                        new FactDetail("Text", "Not published", null, false),
                        new FactDetail("Found as", "docket BIS-2026-0017", null, false),
                        new FactDetail("Found as", "Letter 26-0612", null, false),
                        new FactDetail("Legal basis", "50 U.S.C. 4813", null, true),
                        new FactDetail("Penalty", "denial of export privileges", null, true));
    }
}
