package org.modeldocket.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.counted;
import static org.modeldocket.facts.Facts.ended;
import static org.modeldocket.facts.Facts.evaluated;
import static org.modeldocket.facts.Facts.fulfilled;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.licensed;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.penalised;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.restingOn;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.revoked;
import static org.modeldocket.facts.Facts.ruled;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;
import static org.modeldocket.facts.SampleFacts.AGENCY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.command.decision.Decision;
import org.modeldocket.command.decision.DecisionState;
import org.modeldocket.command.decision.Decisions;
import org.modeldocket.command.decision.Refusal;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.legal.LicenceDecision;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.wire.FactJson;

/** A refusal of what the record holds already names the fact that holds it, and each way to go on. */
class WaysOnTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static Stream<Arguments> twice() {
        return Stream.of(
                Arguments.of(issued(9, "2026", "d", Force.BINDING), List.of(issued(2, "2026", "d", Force.BINDING))),
                Arguments.of(
                        lifted(9, "2026", "d"), List.of(lifted(2, "2026", "d"), issued(3, "2026", "d", Force.BINDING))),
                Arguments.of(suspended(9, "2026", "s"), List.of(suspended(2, "2026", "s"))),
                Arguments.of(suspended(9, "2026-06-13", "t"), List.of(suspended(2, "2026-06-12", "s"))),
                Arguments.of(granted(9, "2026-06-13", "q"), List.of(granted(2, "2026-06-12", "p"))),
                Arguments.of(restored(9, "2026", "s"), List.of(restored(2, "2026", "s"), suspended(3, "2026", "s"))),
                Arguments.of(
                        restored(9, "2026", "s", Audience.PUBLIC),
                        List.of(restored(2, "2026", "s", Audience.PUBLIC), suspended(3, "2026", "s"))),
                Arguments.of(granted(9, "2026", "p"), List.of(granted(2, "2026", "p"))),
                Arguments.of(ended(9, "2026", "p"), List.of(ended(2, "2026", "p"), granted(3, "2026", "p"))),
                Arguments.of(
                        approved(9, "2026", "p", "Acme"),
                        List.of(approved(2, "2026", "p", "Acme"), granted(3, "2026", "p"))),
                Arguments.of(
                        revoked(9, "2026", "p", "Acme"),
                        List.of(
                                revoked(2, "2026", "p", "Acme"),
                                granted(3, "2026", "p"),
                                approved(4, "2026", "p", "Acme"))),
                Arguments.of(evaluated(9, "2026", AGENCY), List.of(evaluated(2, "2026", AGENCY))),
                Arguments.of(released(9, "2026"), List.of(released(2, "2026"))),
                Arguments.of(withdrawn(9, "2026"), List.of(withdrawn(2, "2026"))));
    }

    @ParameterizedTest
    @MethodSource("twice")
    void aSecondReportNamesTheWaysOn(ReleaseFact fact, List<ReleaseFact> before) {
        assertThat(refusal(fact, before).reason())
                .contains("already")
                .contains("If this is another source for it, record citation-added for fact " + SampleFacts.id(2) + ".")
                .contains("send this again with \"sameHappeningAs\": \"" + SampleFacts.id(2) + "\"")
                .contains("If it was recorded wrongly, record fact-corrected.");
    }

    @Test
    void aRegistrationNamesTheIdThatIsTaken() {
        assertThat(refusal(registered(9), List.of())
                        .of(new ReleaseId("example-ai-model-1"))
                        .reason())
                .matches("the id example-ai-model-1 is taken: it already stands for [^.:;]+\\. "
                        + "If this is another source for it, record citation-added for fact " + SampleFacts.id(1)
                        + "\\. If it was recorded wrongly, record fact-corrected\\. "
                        + "If this is another release, give it its own releaseId\\. "
                        + "Record what happened to this one in its case\\.");
    }

    @Test
    void aRetractedStatementIsReinstated() {
        FactRetracted retraction = new FactRetracted(
                SampleFacts.id(3), null, released(2, "2026").citations(), null, SampleFacts.id(2), new LongText("No."));
        assertThat(refusal(released(9, "2026"), List.of(released(2, "2026"), retraction))
                        .reason())
                .contains("fact " + SampleFacts.id(2), "is retracted", "record fact-reinstated");
    }

    /** What is not in the record of the release: the nearest that is, or what there is. */
    @Test
    void anUnknownReferenceNamesWhatWasMeant() {
        List<ReleaseFact> before = List.of(
                restingOn("export-control", issued(2, "2026", "us-order", Force.BINDING)),
                issued(3, "2026", "eu-request", Force.REQUESTED),
                granted(4, "2026", "first-preview"));
        assertThat(refusal(ruled(9, "2026", "us-ordre", CourtOutcome.VACATED), before)
                        .reason())
                .isEqualTo("directive us-ordre is not in the record of this release; did you mean us-order?");
        assertThat(refusal(penalised(9, "2026", "x"), before).reason())
                .endsWith("directive x is not in the record of this release; known are eu-request, us-order");
        assertThat(refusal(licensed(9, "2026", "us-oder", LicenceDecision.GRANTED), before)
                        .reason())
                .contains("did you mean us-order?");
        assertThat(refusal(fulfilled(9, "2026", "us-oder"), before).reason()).contains("did you mean us-order?");
        assertThat(refusal(counted(9, "2026", "frist-preview"), before).reason())
                .contains("did you mean first-preview?");
        ReleaseFact ruling = ruled(9, "2026", "us-order", CourtOutcome.VACATED);
        assertThat(refusal(FactJson.with(Map.of("legalBasisId", "export-controls"), ruling), before)
                        .reason())
                .isEqualTo("the legalBasis of directive us-order with id export-controls is not in the record of this"
                        + " release; did you mean export-control?");
        assertThat(refusal(restored(9, "2026", "s"), before).reason())
                .isEqualTo("suspension s is not in the record of this release");
    }

    @Test
    void aFactIdThatIsTakenNamesTheWaysOn() {
        assertThat(refusal(released(2, "2026"), List.of(suspended(2, "2026", "s")))
                        .reason())
                .contains("leave factId out, or give another")
                .contains("fact-corrected");
    }

    @Test
    void aMissingCitationIsNamedByItsPlace() {
        ReleaseWithdrawn bare = new ReleaseWithdrawn(
                SampleFacts.id(2), SampleFacts.on("2026"), List.of(), null, null, new LongText("It is over."));
        FactCorrected correction = new FactCorrected(
                SampleFacts.id(9),
                null,
                released(2, "2026").citations(),
                null,
                bare.factId(),
                bare,
                new LongText("Wrong."));
        assertThat(refusal(bare, List.of()).reason())
                .contains("the fact has no citation")
                .contains(" /citations");
        assertThat(refusal(correction, List.of(withdrawn(2, "2026"))).reason())
                .contains("the replacement")
                .contains("/replacement/citations");
    }

    static Stream<Arguments> builtUpon() {
        return Stream.of(
                Arguments.of(
                        issued(2, "2026", "d", Force.BINDING),
                        lifted(3, "2026", "d"),
                        "directive d would no longer be in the record",
                        "directive-lifted"),
                Arguments.of(
                        issued(2, "2026", "d", Force.BINDING),
                        amended(3, "2026", "d", Force.VOLUNTARY),
                        "directive d would no longer be in the record",
                        "directive-amended"),
                Arguments.of(suspended(2, "2026", "s"), restored(3, "2026", "s"), "suspension s", "access-restored"),
                Arguments.of(granted(2, "2026", "p"), ended(3, "2026", "p"), "preview p", "preview-ended"),
                Arguments.of(
                        granted(2, "2026", "p"), approved(3, "2026", "p", "Acme"), "preview p", "customer-approved"));
    }

    @ParameterizedTest
    @MethodSource("builtUpon")
    void aRetractionOfWhatAnotherFactIsAboutNamesThatFact(
            ReleaseFact begun, ReleaseFact about, String what, String type) {
        FactRetracted retraction = new FactRetracted(
                SampleFacts.id(9), null, about.citations(), null, begun.factId(), new LongText("Wrong."));
        Refusal refusal = refusal(retraction, List.of(begun, about));
        assertThat(refusal.reason())
                .startsWith(what)
                .contains("while fact " + about.factId() + " (" + type + ") is about it: retract that fact first")
                .doesNotContain("is not in the record");
        assertThat(refusal.conflictingFact()).isEqualTo(about.factId());
    }

    private static Refusal refusal(ReleaseFact fact, List<ReleaseFact> before) {
        DecisionState state = DecisionState.EMPTY.with(registered(1));
        for (ReleaseFact known : before) {
            state = state.with(known);
        }
        return ((Decision.Refused) Decisions.decide(state, fact, TODAY)).refusal();
    }
}
