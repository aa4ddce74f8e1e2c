package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.allowed;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.refused;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.withdrawn;
import static org.modeldocket.facts.SampleFacts.AGENCY;
import static org.modeldocket.facts.SampleFacts.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.casefile.state.Ending;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/** When the refusal of a release is over. */
class RefusalTest {
    private static final ReleaseFact REFUSED = refused(2, "2026-03-01");

    @ParameterizedTest
    @MethodSource
    void whatEndsIt(FactType by, ReleaseFact later) {
        TreatmentPeriod refusal = refusals(REFUSED, later).getFirst();
        Ending ending = refusal.ending();
        assertThat(ending).isNotNull();
        assertThat(ending.by()).isEqualTo(by);
        assertThat(ending.concluded()).isTrue();
        assertThat(refusal.factIds()).containsExactly(REFUSED.factId(), later.factId());
    }

    static Stream<Arguments> whatEndsIt() {
        return Stream.of(
                Arguments.of(FactType.PREVIEW_GRANTED, allowed(3, "2026-04-01", "p", AGENCY)),
                Arguments.of(FactType.GENERALLY_RELEASED, released(3, "2026-04-01")),
                Arguments.of(FactType.RELEASE_WITHDRAWN, withdrawn(3, "2026-04-01")));
    }

    @ParameterizedTest
    @MethodSource
    void whatLeavesIt(ReleaseFact other) {
        assertThat(refusals(REFUSED, other)).singleElement().matches(TreatmentPeriod::open);
    }

    static Stream<ReleaseFact> whatLeavesIt() {
        return Stream.of(
                allowed(3, "2026-04-01", "p", agency("Bureau of Samples")),
                allowed(3, "2026-02-01", "p", AGENCY),
                granted(3, "2026-04-01", "p"),
                released(3, "2026-02-01"));
    }

    @Test
    void eachRefusalOfTheAgencyEnds() {
        assertThat(refusals(REFUSED, refused(3, "2026-03-05"), allowed(4, "2026-04-01", "p", AGENCY)))
                .hasSize(2)
                .noneMatch(TreatmentPeriod::open);
    }

    @Test
    void itGoesOnWhereWhatEndedItIsRetracted() {
        assertThat(refusals(REFUSED, allowed(3, "2026-04-01", "p", AGENCY), retracted(4, 3)))
                .singleElement()
                .matches(TreatmentPeriod::open);
    }

    @Test
    void theStandingStaysAsItIs() {
        assertThat(file(REFUSED).standing()).isEqualTo(Standing.RECORDED);
    }

    private static List<TreatmentPeriod> refusals(ReleaseFact... facts) {
        return file(facts).treatments().stream()
                .filter(period -> period.kind() == Treatment.REFUSAL)
                .toList();
    }

    private static CaseFile file(ReleaseFact... facts) {
        List<ReleaseFact> all = new ArrayList<>(List.of(Facts.registered(1)));
        all.addAll(List.of(facts));
        return CaseHistory.of(RecordedCase.inTurn(all)).file();
    }
}
