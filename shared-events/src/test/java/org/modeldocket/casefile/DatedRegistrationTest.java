package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Standing;

/** A registration opens its case, whatever day it bears: it is about the record, not about the world. */
class DatedRegistrationTest {
    private final CaseHistory history =
            Recorded.history(dated("2026-06"), submitted(2, "2026-05-01"), released(3, "2026-08"));

    @Test
    void itComesFirst() {
        assertThat(history.ordered().getFirst().sequence()).isZero();
        assertThat(history.file().standing()).isEqualTo(Standing.GENERALLY_RELEASED);
        assertThat(CaseOrder.guessed(history.ordered())).isEmpty();
    }

    @Test
    void theCaseIsThereOnEveryDay() {
        assertThat(history.validAt(LocalDate.of(2025, 1, 1)).definite().standing())
                .isEqualTo(Standing.REGISTERED);
        assertThat(history.stretches(fact -> true).getFirst().from()).isEqualTo(LocalDate.MIN);
        assertThat(history.validAt(LocalDate.of(2026, 5, 2)).definite().standing())
                .isEqualTo(Standing.UNDER_REVIEW);
    }

    private static ReleaseFact dated(String date) {
        ReleaseRegistered r = registered(1);
        return new ReleaseRegistered(
                r.factId(),
                new Occurred(EdtfDate.parse(date), null),
                List.of(),
                null,
                r.company(),
                r.model(),
                r.version(),
                r.description());
    }
}
