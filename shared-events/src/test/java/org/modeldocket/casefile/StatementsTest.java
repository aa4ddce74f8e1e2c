package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.citationAdded;
import static org.modeldocket.facts.Facts.corrected;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.reinstated;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.SampleFacts.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Standing;

/** What corrections, retractions and reinstatements leave of a statement. Fact 2 is the statement. */
class StatementsTest {
    private static String says(ReleaseFact... later) {
        List<ReleaseFact> facts = new java.util.ArrayList<>(List.of(registered(1), released(2, "2026-01")));
        facts.addAll(List.of(later));
        CaseHistory history = RecordedCase.history(facts.toArray(ReleaseFact[]::new));
        ReleaseFact standing = history.statements().get(1).standing();
        boolean released = history.file().standing() == Standing.GENERALLY_RELEASED;
        assertThat(released).isEqualTo(standing != null);
        return standing == null || standing.occurred() == null
                ? "nothing"
                : standing.occurred().edtf().toString();
    }

    @Test
    void theNewestCorrectionCounts() {
        assertThat(says()).isEqualTo("2026-01");
        assertThat(says(corrected(3, released(2, "2026-02")))).isEqualTo("2026-02");
        assertThat(says(corrected(3, released(2, "2026-02")), corrected(4, released(2, "2026-03"))))
                .isEqualTo("2026-03");
    }

    @Test
    void aRetractedCorrectionGivesWayToWhatStoodBeforeIt() {
        ReleaseFact second = corrected(3, released(2, "2026-02"));
        ReleaseFact third = corrected(4, released(2, "2026-03"));
        assertThat(says(second, retracted(4, 3))).isEqualTo("2026-01");
        assertThat(says(second, third, retracted(5, 4))).isEqualTo("2026-02");
        assertThat(says(second, third, retracted(5, 3))).isEqualTo("2026-03");
        assertThat(says(second, retracted(4, 3), reinstated(5, 3))).isEqualTo("2026-02");
    }

    @Test
    void aRetractedStatementIsGoneUntilItIsReinstated() {
        assertThat(says(retracted(3, 2))).isEqualTo("nothing");
        assertThat(says(retracted(3, 2), reinstated(4, 2))).isEqualTo("2026-01");
        assertThat(says(retracted(3, 2), reinstated(4, 2), retracted(5, 2))).isEqualTo("nothing");
        assertThat(says(corrected(3, released(2, "2026-02")), retracted(4, 2), reinstated(5, 2)))
                .isEqualTo("2026-02");
    }

    @Test
    void anAddedCitationStandsBesideTheOthers() {
        CaseHistory history = RecordedCase.history(registered(1), submitted(2, "2026"), citationAdded(3, 2));
        assertThat(history.statements().get(1).citations()).hasSize(2);
        CaseHistory withdrawn = history.plus(
                RecordedCase.inTurn(List.of(registered(1), submitted(2, "2026"), citationAdded(3, 2), retracted(4, 3)))
                        .get(3));
        assertThat(withdrawn.statements().get(1).citations()).hasSize(1);
        assertThat(withdrawn.statements().get(1).changes())
                .extracting(change -> change.fact().factId())
                .containsExactly(id(3), id(4));
    }

    @Test
    void aRegistrationStandsWhateverIsSaidOfIt() {
        assertThat(RecordedCase.history(registered(1), retracted(2, 1)).file().releaseId())
                .isEqualTo(RecordedCase.RELEASE);
    }

    @Test
    void aCorrectionMovesTheStatementInTheOrderOfTheCase() {
        CaseHistory history = RecordedCase.history(
                registered(1),
                submitted(2, "2026-01-05"),
                released(3, "2026-02-05"),
                corrected(4, submitted(2, "2026-03")));
        assertThat(history.ordered()).extracting(fact -> fact.fact().factId()).containsExactly(id(1), id(3), id(2));
        assertThat(history.recorded()).hasSize(4);
    }
}
