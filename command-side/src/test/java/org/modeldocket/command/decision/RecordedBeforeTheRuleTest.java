package org.modeldocket.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.corrected;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.ReleaseFact;

/** A case with an approval after the general release, recorded when that was accepted, stays readable and can be changed. */
class RecordedBeforeTheRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final DecisionState old = List.<ReleaseFact>of(
                    registered(1),
                    granted(2, "2026-03", "p"),
                    released(3, "2026-05"),
                    approved(4, "2026-06", "p", "Acme"),
                    submitted(5, "2026-02"))
            .stream()
            .reduce(DecisionState.EMPTY, DecisionState::with, (a, b) -> b);

    @Test
    void anotherFactOfItCanBeChanged() {
        assertThat(Decisions.decide(old, retracted(6, 5), TODAY)).isInstanceOf(Decision.Recorded.class);
        assertThat(Decisions.decide(old, corrected(6, submitted(5, "2026-01")), TODAY))
                .isInstanceOf(Decision.Recorded.class);
    }

    @Test
    void whatIsAtOddsCanBeRetractedOrMovedBeforeTheEnd() {
        assertThat(Decisions.decide(old, retracted(6, 4), TODAY)).isInstanceOf(Decision.Recorded.class);
        assertThat(Decisions.decide(old, corrected(6, approved(4, "2026-04", "p", "Acme")), TODAY))
                .isInstanceOf(Decision.Recorded.class);
    }

    @Test
    void aNewDecisionAfterTheEndIsRefused() {
        Decision decision = Decisions.decide(old, approved(6, "2026-06", "p", "Binford"), TODAY);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(Rule.PREVIEW_IS_OPEN));
    }
}
