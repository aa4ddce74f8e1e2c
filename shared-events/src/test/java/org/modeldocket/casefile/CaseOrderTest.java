package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.announced;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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
                null);
        assertThat(order(dated, announced(2, "2026-05-31", "2027"))).containsExactly(0L, 1L);
        assertThat(RecordedCase.history(dated, announced(2, "2026-05-31", "2027"))
                        .validAt(LocalDate.of(2026, 5, 31))
                        .definite()
                        .targets())
                .hasSize(1);
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
        assertThat(CaseOrder.guessed(facts)).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void twoFactsOfOneDayAreAGuessToo() {
        List<RecordedFact> facts =
                RecordedCase.inTurn(List.of(announced(1, "2026-05-31", "2027"), announced(2, "2026-05-31", "2027")));
        assertThat(CaseOrder.guessed(facts)).containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void openEndsAreAGuessAgainstWhatTheyReach() {
        List<RecordedFact> facts = RecordedCase.inTurn(List.of(
                announced(1, "../2026-05", "2027"), announced(2, "2026-06-01", "2027"), announced(3, "2020", "2027")));
        assertThat(CaseOrder.guessed(facts)).containsExactlyInAnyOrder(0L, 2L);
    }

    private static List<Long> order(ReleaseFact... facts) {
        return CaseOrder.of(RecordedCase.inTurn(List.of(facts))).stream()
                .map(RecordedFact::sequence)
                .toList();
    }
}
