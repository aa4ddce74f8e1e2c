package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.announced;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.denied;
import static org.modeldocket.facts.Facts.ended;
import static org.modeldocket.facts.Facts.extended;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.revoked;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.Force;

class CaseOrderTest {
    @Test
    void theWorldClockOrdersWhatDoesNotOverlap() {
        assertThat(order(registered(1), announced(2, "2026-06", "2027"), announced(3, "2026-05-31", "2027")))
                .containsExactly(0L, 2L, 1L);
    }

    /** Two times are one instant on two days: the earlier day waits for no more than itself. */
    @Test
    void equalInstantsOfTwoDays() {
        assertThat(order(
                        registered(1),
                        issued(2, "2026-03-13", "d", Force.BINDING),
                        amended(3, "2026-03-13T11:00:00Z", "d", Force.VOLUNTARY),
                        submitted(4, "2026-03-12T23:00:00-12:00"),
                        submitted(5, "2026-03-12")))
                .containsExactly(0L, 3L, 4L, 1L, 2L);
    }

    @Test
    void aCaseIsOpenBeforeAnythingInItHappened() {
        ReleaseRegistered opened = registered(1);
        ReleaseRegistered dated = new ReleaseRegistered(
                opened.factId(),
                SampleFacts.on("2026-06"),
                opened.citations(),
                null,
                opened.company(),
                opened.model(),
                null,
                null,
                null,
                null);
        assertThat(order(dated, announced(2, "2026-05-31", "2027"))).containsExactly(0L, 1L);
        assertThat(RecordedCase.history(dated, announced(2, "2026-05-31", "2027"))
                        .validAt(LocalDate.of(2026, 5, 31))
                        .definite()
                        .lists()
                        .targets())
                .hasSize(1);
    }

    @Test
    void timesOrderADayWhereTheirOffsetsAreKnown() {
        assertThat(order(
                        registered(1),
                        suspended(2, "2026-06-12T18:50:00-04:00", "s"),
                        issued(3, "2026-06-12T17:21:00-04:00", "d", Force.BINDING),
                        submitted(4, "2026-06-12T23:00:00+02:00")))
                .containsExactly(0L, 3L, 2L, 1L);
        assertThat(order(
                        registered(1),
                        approved(2, "2026-06-12T20:00:00Z", "p", "Acme"),
                        granted(3, "2026-06-13T00:30:00+09:00", "p")))
                .containsExactly(0L, 2L, 1L);
    }

    @Test
    void aDayAndATimeHaveTheOrderOfTheirDaysAsWritten() {
        assertThat(order(
                        registered(1),
                        submitted(2, "2026-06-13"),
                        issued(3, "2026-06-12T23:21:00-04:00", "d", Force.BINDING),
                        submitted(4, "2026-06-12")))
                .containsExactly(0L, 2L, 3L, 1L);
    }

    @Test
    void aFactFollowsItsCauseAlsoFromAnEarlierDayOfAnotherZone() {
        // 13 June began in Tokyo at 15:00 UTC of 12 June.
        assertThat(order(
                        registered(1),
                        issued(2, "2026-06-13", "d", Force.REQUESTED),
                        amended(3, "2026-06-12T20:00:00Z", "d", Force.BINDING),
                        submitted(4, "2026-06-12"),
                        submitted(5, "2026-06-14")))
                .containsExactly(0L, 3L, 1L, 2L, 4L);
    }

    @Test
    void daysGiveWayWhereTheyAndInstantsRunInACircle() {
        // The first was restored before the second was suspended, by days; the second before the first, by instants.
        assertThat(order(
                        registered(1),
                        suspended(2, "2026-06-12T12:00:00Z", "first"),
                        restored(3, "2026-06-12", "first"),
                        suspended(4, "2026-06-13", "second"),
                        restored(5, "2026-06-12T11:00:00Z", "second")))
                .containsExactly(0L, 3L, 4L, 1L, 2L);
    }

    @Test
    void theSequenceOrdersWhatOverlaps() {
        assertThat(order(registered(1), announced(2, "2026", "2027"), announced(3, "2026-05-31", "2027")))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void pairsThatRunInACircleStillGetOneOrder() {
        // 1 before 2 and 2 before 3 by sequence, yet 3 is definitely before 1.
        assertThat(order(
                        registered(1),
                        announced(2, "2026-12", "2027"),
                        announced(3, "2026", "2027"),
                        announced(4, "2026-01", "2027")))
                .containsExactly(0L, 2L, 3L, 1L);
    }

    @Test
    void nothingComesBeforeWhatItFollowsFrom() {
        // The amendment could be placed at once; its directive must wait for the fact of March.
        assertThat(order(
                        registered(1),
                        issued(2, "2026-12", "d", Force.REQUESTED),
                        amended(3, "2026", "d", Force.BINDING),
                        submitted(4, "2026-03")))
                .containsExactly(0L, 3L, 1L, 2L);
    }

    /** Each names an end, what must come before it, and what a vague date that has nothing to do with them makes of it. */
    @ParameterizedTest
    @MethodSource
    void nothingComesAfterWhatEndsIt(ReleaseFact begun, ReleaseFact within, ReleaseFact end) {
        assertThat(order(registered(1), begun, within, end, submitted(9, "2026-07")))
                .as("with a fact that the first of both must wait for")
                .containsExactly(0L, 1L, 4L, 2L, 3L);
        assertThat(order(registered(1), begun, end, within))
                .as("the end recorded first")
                .containsExactly(0L, 1L, 3L, 2L);
    }

    static Stream<Arguments> nothingComesAfterWhatEndsIt() {
        String begun = "2026-01";
        String within = "2026-08";
        String end = "2026-06/2026-09";
        return Stream.of(
                Arguments.of(granted(2, begun, "p"), approved(3, within, "p", "Acme"), ended(4, end, "p")),
                Arguments.of(granted(2, begun, "p"), denied(3, within, "p", "Acme"), ended(4, end, "p")),
                Arguments.of(granted(2, begun, "p"), extended(3, within, "p"), ended(4, end, "p")),
                Arguments.of(granted(2, begun, "p"), ended(3, within, "p"), withdrawn(4, end)),
                Arguments.of(suspended(2, begun, "s"), restored(3, within, "s"), withdrawn(4, end)),
                Arguments.of(suspended(2, begun, "s"), announced(3, within, "2027"), withdrawn(4, end)),
                Arguments.of(
                        issued(2, begun, "d", Force.BINDING),
                        amended(3, within, "d", Force.REQUESTED),
                        lifted(4, end, "d")));
    }

    @Test
    void approvalsAndRevocationsOfOneCustomerTakeTurns() {
        assertThat(order(
                        registered(1),
                        granted(2, "2026-01", "p"),
                        approved(3, "2026-02", "p", "Acme"),
                        revoked(4, "2026-03", "p", "Acme"),
                        approved(5, "2026-08", "p", "Acme"),
                        revoked(6, "2026-06/2026-09", "p", "Acme"),
                        ended(7, "2026-05/2026-10", "p"),
                        denied(8, "2026-05/2026-09", "p", "Other"),
                        submitted(9, "2026-07")))
                .containsExactly(0L, 1L, 2L, 3L, 7L, 8L, 4L, 5L, 6L);
    }

    @Test
    void anEndThatIsDefinitelyBeforeHasNoSayInTheOrder() {
        assertThat(order(
                        registered(1),
                        granted(2, "2026-03", "p"),
                        extended(3, "2026", "p"),
                        ended(4, "2026-02", "p"),
                        withdrawn(5, "2026-01")))
                .containsExactly(0L, 4L, 3L, 1L, 2L);
    }

    @Test
    void anOpenEndOverlapsWhateverComesLater() {
        assertThat(order(registered(1), announced(2, "2026-06/..", "2028"), announced(3, "../2026-07", "2028")))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void aPlaceIsAGuessWhereBoundsOverlap() {
        List<RecordedFact> facts = RecordedCase.inTurn(List.of(
                registered(1),
                announced(2, "2026-05", "2027"),
                announced(3, "2026-05-31", "2027"),
                announced(4, "2026-06-01", "2027"),
                announced(5, "2026-06-02", "2027")));
        assertThat(GuessedPlaces.of(facts)).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void twoFactsOfOneDayAreAGuessToo() {
        List<RecordedFact> facts =
                RecordedCase.inTurn(List.of(announced(1, "2026-05-31", "2027"), announced(2, "2026-05-31", "2027")));
        assertThat(GuessedPlaces.of(facts)).containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void openEndsAreAGuessAgainstWhatTheyReach() {
        List<RecordedFact> facts = RecordedCase.inTurn(List.of(
                announced(1, "../2026-05", "2027"), announced(2, "2026-06-01", "2027"), announced(3, "2020", "2027")));
        assertThat(GuessedPlaces.of(facts)).containsExactlyInAnyOrder(0L, 2L);
    }

    private static List<Long> order(ReleaseFact... facts) {
        return CaseOrder.of(RecordedCase.inTurn(List.of(facts))).stream()
                .map(RecordedFact::sequence)
                .toList();
    }
}
