package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.ShortText;
import org.springframework.test.context.TestPropertySource;

/** What an amendment repeats of its directive is no change, in each member. */
@TestPropertySource(properties = "test.record=amendments")
class AmendmentSentencesTest extends PageTest {
    private static final Agency SAME = SampleFacts.AGENCY;
    private static final Measure DELAY = Measure.of(Measure.Kind.DELAY_RELEASE);

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("amended"),
                Facts.registered(7001, "amended-ai", "Amended AI"),
                Facts.issued(7002, "2026-01-05", "d", Force.REQUESTED),
                amended(7003, "2026-02-01", List.of(SAME), null, Force.BINDING, List.of(DELAY), List.of(), null, null),
                amended(7004, "2026-02-02", List.of(SAME), null, Force.BINDING, List.of(), List.of(), null, null),
                amended(
                        7005,
                        "2026-02-03",
                        List.of(),
                        Instrument.AGENCY_REQUEST,
                        null,
                        List.of(DELAY),
                        List.of(Audience.PUBLIC),
                        "A directive",
                        "2026-08"),
                amended(
                        7006,
                        "2026-02-04",
                        List.of(),
                        Instrument.EXECUTIVE_ORDER,
                        null,
                        List.of(),
                        List.of(Audience.PUBLIC),
                        "A directive",
                        "2026-08"));
    }

    private static DirectiveAmended amended(
            long n,
            String day,
            List<Agency> agencies,
            @Nullable Instrument instrument,
            @Nullable Force force,
            List<Measure> measures,
            List<Audience> audience,
            @Nullable String title,
            @Nullable String complyBy) {
        return new DirectiveAmended(
                SampleFacts.id(n),
                SampleFacts.on(day),
                SampleFacts.cited(),
                null,
                null,
                new DirectiveId("d"),
                agencies,
                instrument,
                force,
                measures,
                audience,
                title == null ? null : new ShortText(title),
                complyBy == null ? null : PlannedDate.of(EdtfDate.parse(complyBy)),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/releases/amended", "/treatments/amended-ai/directive-binding", "/releases/amended/replay"})
    void tellOnlyWhatChanged(String path) {
        assertThat(browser.text(path))
                .containsSubsequence(
                        "The directive “A directive” was amended: it is now binding.",
                        "The directive “A directive” was amended. What is recorded of it did not change.",
                        "The directive “A directive” was amended: it now applies to the public and the deadline now falls in August 2026.",
                        "The directive “A directive” was amended: it is now an executive order.");
        assertThat(browser.text(path)).doesNotContain("now comes from", "was given the title");
    }
}
