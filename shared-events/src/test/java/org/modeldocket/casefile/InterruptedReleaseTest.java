package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.restoredForSome;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/** A general release while access is suspended, and after. */
class InterruptedReleaseTest {
    private static final ReleaseFact RELEASED = released(2, "2026-06-09");
    private static final ReleaseFact SUSPENDED = suspended(3, "2026-06-12", "s");
    private static final ReleaseFact RESTORED = restored(9, "2026-07-01", "s");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hasThesePeriods(String what, String periods, List<ReleaseFact> facts) {
        assertThat(releases(file(facts))).isEqualTo(periods);
    }

    static Stream<Arguments> hasThesePeriods() {
        return Stream.of(
                of("suspended for everybody", "2026-06-09..2026-06-12", RELEASED, SUSPENDED),
                of("restored", "2026-06-09..2026-06-12 2026-07-01..", RELEASED, SUSPENDED, RESTORED),
                of(
                        "suspended for some",
                        "2026-06-09..",
                        RELEASED,
                        suspended(3, "2026-06-12", "s", Audience.FOREIGN_NATIONALS)),
                of(
                        "restored for some",
                        "2026-06-09..2026-06-12",
                        RELEASED,
                        SUSPENDED,
                        restoredForSome(4, "2026-06-26", "s")),
                of(
                        "two suspensions, one of them over",
                        "2026-06-09..2026-06-12",
                        RELEASED,
                        SUSPENDED,
                        suspended(4, "2026-06-20", "t"),
                        RESTORED),
                of(
                        "two suspensions, both over",
                        "2026-06-09..2026-06-12 2026-07-05..",
                        RELEASED,
                        SUSPENDED,
                        suspended(4, "2026-06-20", "t"),
                        RESTORED,
                        restored(5, "2026-07-05", "t")),
                of("a suspension before it", "2026-06-20..", SUSPENDED, released(4, "2026-06-20"), RESTORED),
                of("restored before it", "2026-07-09..", SUSPENDED, RESTORED, released(4, "2026-07-09")),
                of("withdrawn meanwhile", "2026-06-09..2026-06-12", RELEASED, SUSPENDED, withdrawn(4, "2026-06-30")),
                of("the suspension retracted", "2026-06-09..", RELEASED, SUSPENDED, retracted(4, 3)));
    }

    @Test
    void countsAsOpenOnTheDaysOfAccess() {
        CaseHistory history = CaseHistory.of(RecordedCase.inTurn(all(List.of(RELEASED, SUSPENDED, RESTORED))));
        assertThat(open(history, "2026-06-11")).isEqualTo(1);
        assertThat(open(history, "2026-06-12")).isZero();
        assertThat(open(history, "2026-06-30")).isZero();
        assertThat(open(history, "2026-07-01")).isEqualTo(1);
        assertThat(history.file().standing()).isEqualTo(Standing.GENERALLY_RELEASED);
    }

    @Test
    void itsEndIsConcludedFromTheSuspension() {
        TreatmentPeriod period = file(List.of(RELEASED, SUSPENDED)).treatments().getFirst();
        assertThat(period.ending()).isNotNull().matches(ending -> ending.concluded());
        assertThat(period.factIds()).containsExactly(RELEASED.factId(), SUSPENDED.factId());
    }

    private static int open(CaseHistory history, String day) {
        return history.validAt(LocalDate.parse(day)).marked().definite().countOpen(Treatment.GENERAL_RELEASE);
    }

    private static Arguments of(String what, String periods, ReleaseFact... facts) {
        return Arguments.of(what, periods, List.of(facts));
    }

    private static CaseFile file(List<ReleaseFact> facts) {
        return RecordedCase.history(all(facts).toArray(ReleaseFact[]::new)).file();
    }

    private static List<ReleaseFact> all(List<ReleaseFact> facts) {
        List<ReleaseFact> all = new ArrayList<>(List.of(registered(1)));
        all.addAll(facts);
        return all;
    }

    private static String releases(CaseFile file) {
        return String.join(
                " ",
                file.treatments().stream()
                        .filter(period -> period.kind() == Treatment.GENERAL_RELEASE)
                        .map(period -> period.from().edtf() + ".."
                                + (period.to() == null ? "" : period.to().edtf()))
                        .toList());
    }
}
