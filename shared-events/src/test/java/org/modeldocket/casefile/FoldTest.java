package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.denied;
import static org.modeldocket.facts.Facts.ended;
import static org.modeldocket.facts.Facts.evaluated;
import static org.modeldocket.facts.Facts.extended;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.revoked;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;
import static org.modeldocket.facts.SampleFacts.agency;
import static org.modeldocket.facts.SampleFacts.on;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Standing;

class FoldTest {
    @Test
    void aCaseBeginsWithItsRegistration() {
        assertThat(fold().standing()).isEqualTo(Standing.RECORDED);
        assertThat(fold().treatments()).isEmpty();
        List<RecordedFact> headless = RecordedCase.inTurn(List.of(submitted(1, "2026")));
        assertThatThrownBy(() -> CaseHistory.of(headless)).hasMessageContaining("registration");
    }

    @Test
    void aReviewEndsWhenEveryAgencyHasReported() {
        Agency one = agency("One");
        Agency two = agency("Two");
        CaseFile half = fold(submitted(2, "2026-01", one, two), evaluated(3, "2026-02", one));
        assertThat(half.standing()).isEqualTo(Standing.UNDER_REVIEW);
        assertThat(says(half)).containsExactly("REVIEW 2026-01..");

        CaseFile whole =
                fold(submitted(2, "2026-01", one, two), evaluated(3, "2026-02", one), evaluated(4, "2026-03", two));
        assertThat(whole.standing()).isEqualTo(Standing.RECORDED);
        assertThat(says(whole)).containsExactly("REVIEW 2026-01..2026-03");
        assertThat(whole.treatments().getFirst().factIds()).hasSize(3);
    }

    @Test
    void aDirectiveCountsByItsForce() {
        CaseFile file = fold(
                issued(2, "2026-01", "d", Force.REQUESTED),
                amended(3, "2026-02", "d", Force.BINDING),
                lifted(4, "2026-03", "d"));
        assertThat(says(file))
                .containsExactly("DIRECTIVE_REQUESTED 2026-01..2026-02", "DIRECTIVE_BINDING 2026-02..2026-03");
        DirectiveState directive = file.directives().iterator().next();
        assertThat(directive.force()).isEqualTo(Force.BINDING);
        assertThat(directive.terms().title().value()).isEqualTo("A directive");
        assertThat(directive.amended()).isEqualTo(on("2026-02"));
        assertThat(directive.factIds()).hasSize(3);
    }

    @Test
    void anAmendmentThatKeepsTheForceKeepsTheTreatment() {
        CaseFile file = fold(issued(2, "2026-01", "d", Force.BINDING), amended(3, "2026-02", "d", Force.BINDING));
        assertThat(says(file)).containsExactly("DIRECTIVE_BINDING 2026-01..");
        assertThat(file.treatments().getFirst().factIds()).hasSize(2);
    }

    @Test
    void anAmendmentAfterTheLiftingOpensNothing() {
        CaseFile file = fold(
                issued(2, "2026-01", "d", Force.REQUESTED),
                lifted(3, "2026-02", "d"),
                amended(4, "2026-03", "d", Force.BINDING));
        assertThat(says(file)).containsExactly("DIRECTIVE_REQUESTED 2026-01..2026-02");
    }

    @Test
    void suspensionOutweighsPreviewUntilRestored() {
        CaseFile open = fold(granted(2, "2026-01", "p"), suspended(3, "2026-02", "s"));
        assertThat(open.standing()).isEqualTo(Standing.SUSPENDED);
        CaseFile restored = fold(granted(2, "2026-01", "p"), suspended(3, "2026-02", "s"), restored(4, "2026-03", "s"));
        assertThat(restored.standing()).isEqualTo(Standing.IN_PREVIEW);
        assertThat(says(restored)).containsExactly("PREVIEW 2026-01..", "SUSPENSION 2026-02..2026-03");
    }

    @Test
    void generalReleaseEndsReviewAndPreviewButNoDirective() {
        CaseFile file = fold(
                submitted(2, "2026-01"),
                issued(3, "2026-01", "d", Force.VOLUNTARY),
                granted(4, "2026-02", "p"),
                extended(5, "2026-03", "p"),
                released(6, "2026-04"));
        assertThat(file.standing()).isEqualTo(Standing.GENERALLY_RELEASED);
        assertThat(says(file))
                .containsExactly(
                        "REVIEW 2026-01..2026-04",
                        "DIRECTIVE_VOLUNTARY 2026-01..",
                        "PREVIEW 2026-02..2026-04",
                        "GENERAL_RELEASE 2026-04..");
        assertThat(file.preview().plannedEnd().edtf()).hasToString("2027");
    }

    @Test
    void aPreviewEndsOnTheDayRecordedForItAlsoAfterGeneralRelease() {
        CaseFile file = fold(granted(2, "2026-02", "p"), ended(3, "2026-03", "p"), released(4, "2026-04"));
        assertThat(says(file)).containsExactly("PREVIEW 2026-02..2026-03", "GENERAL_RELEASE 2026-04..");
        CaseFile later = fold(granted(2, "2026-02", "p"), released(3, "2026-04"), ended(4, "2026-05", "p"));
        assertThat(says(later)).containsExactly("PREVIEW 2026-02..2026-05", "GENERAL_RELEASE 2026-04..");
    }

    @Test
    void withdrawalEndsAllButTheDirective() {
        CaseFile file = fold(
                issued(2, "2026-01", "d", Force.BINDING),
                suspended(3, "2026-02", "s"),
                released(4, "2026-03"),
                withdrawn(5, "2026-04"));
        assertThat(file.standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(says(file))
                .containsExactly(
                        "DIRECTIVE_BINDING 2026-01..",
                        "SUSPENSION 2026-02..2026-04",
                        "GENERAL_RELEASE 2026-03..2026-04",
                        "WITHDRAWAL 2026-04..");
    }

    @Test
    void aCustomerStandsAsLastDecided() {
        CaseFile file = fold(
                granted(2, "2026-01", "p"),
                denied(3, "2026-02", "p", "Acme"),
                approved(4, "2026-03", "p", "Acme"),
                revoked(5, "2026-04", "p", "Acme"),
                approved(6, "2026-03", "p", "Binford"));
        assertThat(file.customers())
                .extracting(c -> c.customer().name().value() + " " + c.status() + " "
                        + c.factIds().size())
                .containsExactly("Acme REVOKED 3", "Binford APPROVED 1");
    }

    private static CaseFile fold(ReleaseFact... facts) {
        List<RecordedFact> all = RecordedCase.inTurn(
                Stream.concat(Stream.of(registered(1)), Arrays.stream(facts)).toList());
        return CaseHistory.of(all).file();
    }

    private static List<String> says(CaseFile file) {
        return file.treatments().stream()
                .map(t -> t.kind() + " " + t.from().edtf() + ".." + (t.open() ? "" : t.to().edtf()))
                .toList();
    }
}
