package org.modeldocket.query.statistics.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Treatment;

/** Overdue is what was due before the day; due on the day is not overdue. */
class DueTermTest {
    @Test
    void dueTodayIsNotOverdue() {
        assertThat(overdue("2026-06-10", "2026-06-10", Match.DEFINITE)).isEqualTo(Match.NO);
        assertThat(overdue("2026-06-10", "2026-06-11", Match.DEFINITE)).isEqualTo(Match.DEFINITE);
    }

    @Test
    void aVagueDayIsPossiblyOverdueUntilItsEnd() {
        assertThat(overdue("2026-06", "2026-06-01", Match.DEFINITE)).isEqualTo(Match.NO);
        assertThat(overdue("2026-06", "2026-06-30", Match.DEFINITE)).isEqualTo(Match.POSSIBLE);
        assertThat(overdue("2026-06", "2026-07-01", Match.DEFINITE)).isEqualTo(Match.DEFINITE);
    }

    @Test
    void whatMayHaveEndedIsPossiblyOverdue() {
        assertThat(overdue("2026-06-10", "2026-06-11", Match.POSSIBLE)).isEqualTo(Match.POSSIBLE);
        assertThat(overdue("2026-06-10", "2026-06-11", Match.NO)).isEqualTo(Match.NO);
        assertThat(overdue(null, "2026-06-11", Match.DEFINITE)).isEqualTo(Match.NO);
    }

    private static Match overdue(@Nullable String complyBy, String day, Match lasts) {
        ListedPeriod period = new ListedPeriod(
                Treatment.DIRECTIVE_BINDING,
                "order",
                1,
                Match.DEFINITE,
                lasts,
                PeriodStart.of(EdtfDate.parse("2026-05-01")),
                complyBy == null ? null : PeriodStart.of(EdtfDate.parse(complyBy)),
                null,
                PeriodTerms.of(List.of()));
        DueTerm term = DueTerm.of(
                "release",
                List.of(period),
                Match.DEFINITE,
                PeriodStart.day(LocalDate.parse(day).toEpochDay()));
        return term == null ? Match.NO : term.overdue();
    }
}
