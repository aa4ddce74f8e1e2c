package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.evaluated;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.SampleFacts.AGENCY;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;

/** Of two facts with overlapping dates that no rule orders, the one recorded first comes first: what ADR 0020 says of it. */
class RecordingOrderTest {
    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(submitted(3, "2026-02"), evaluated(4, "2026-02", AGENCY), "RECORDED: DIRECTIVE_VOLUNTARY"),
                Arguments.of(
                        evaluated(3, "2026-02", AGENCY),
                        submitted(4, "2026-02"),
                        "UNDER_REVIEW: DIRECTIVE_VOLUNTARY, REVIEW"),
                Arguments.of(
                        released(3, "2026-01/2026-04"),
                        granted(4, "2026-02", "p"),
                        "GENERALLY_RELEASED: DIRECTIVE_VOLUNTARY, GENERAL_RELEASE, PREVIEW"),
                Arguments.of(
                        granted(3, "2026-02", "p"),
                        released(4, "2026-01/2026-04"),
                        "GENERALLY_RELEASED: DIRECTIVE_VOLUNTARY, GENERAL_RELEASE"),
                Arguments.of(
                        suspended(3, "2026-03", "s", Audience.ALL),
                        released(4, "2026-02/2026-04"),
                        "SUSPENDED: DIRECTIVE_VOLUNTARY, GENERAL_RELEASE, SUSPENSION"),
                Arguments.of(
                        released(3, "2026-02/2026-04"),
                        suspended(4, "2026-03", "s", Audience.ALL),
                        "SUSPENDED: DIRECTIVE_VOLUNTARY, SUSPENSION"),
                Arguments.of(
                        amended(3, "2026-04", "d", Force.REQUESTED),
                        amended(4, "2026-04", "d", Force.BINDING),
                        "RECORDED: DIRECTIVE_BINDING"),
                Arguments.of(
                        amended(3, "2026-04", "d", Force.BINDING),
                        amended(4, "2026-04", "d", Force.REQUESTED),
                        "RECORDED: DIRECTIVE_REQUESTED"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theFirstRecordedComesFirst(ReleaseFact first, ReleaseFact second, String says) {
        CaseHistory history =
                RecordedCase.history(registered(1), issued(2, "2026-01-01", "d", Force.VOLUNTARY), first, second);
        ValidTimeSlice may = history.validAt(LocalDate.of(2026, 5, 15)).marked();
        assertThat(may.possible().standings()).hasSize(1);
        assertThat(may.possible().treatments()).noneMatch(TreatmentPeriod::inDoubt);
        String open = String.join(
                ", ",
                may.possible().treatments().stream()
                        .filter(TreatmentPeriod::open)
                        .map(period -> period.kind().name())
                        .sorted()
                        .toList());
        assertThat(may.possible().standing() + ": " + open).isEqualTo(says);
        assertThat(GuessedPlaces.of(history.ordered())).contains(2L, 3L);
    }
}
