package org.modeldocket.query.statistics.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.ListedTarget;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Step;
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
        assertThat(overdue("2026-06", "2026-06-02", Match.DEFINITE)).isEqualTo(Match.POSSIBLE);
        assertThat(overdue("2026-06", "2026-06-30", Match.DEFINITE)).isEqualTo(Match.POSSIBLE);
        assertThat(overdue("2026-06", "2026-07-01", Match.DEFINITE)).isEqualTo(Match.DEFINITE);
    }

    @Test
    void whatMayHaveEndedIsPossiblyOverdue() {
        assertThat(overdue("2026-06-10", "2026-06-11", Match.POSSIBLE)).isEqualTo(Match.POSSIBLE);
        assertThat(overdue("2026-06-10", "2026-06-11", Match.NO)).isEqualTo(Match.NO);
        assertThat(overdue(null, "2026-06-11", Match.DEFINITE)).isEqualTo(Match.NO);
    }

    @Test
    void whatMayBeDoneIsPossiblyOverdue() {
        ListedPeriod open = order("2026-06-10", Match.DEFINITE, Match.DEFINITE, true);
        ListedPeriod done = order("2026-06-10", Match.POSSIBLE, Match.POSSIBLE, false);
        assertThat(overdue(List.of(open, done), "2026-06-11")).isEqualTo(Match.POSSIBLE);
        assertThat(overdue(List.of(done), "2026-06-11")).isEqualTo(Match.NO);
    }

    /** Both readings of a term that may have been moved are over. */
    @Test
    void whatMayHaveBeenMovedIsOverdueAfterBothDays() {
        ListedPeriod first = order("2026-06-10", Match.DEFINITE, Match.DEFINITE, true);
        ListedPeriod moved = order("2026-06-20", Match.POSSIBLE, Match.POSSIBLE, true);
        assertThat(overdue(List.of(first, moved), "2026-06-20")).isEqualTo(Match.POSSIBLE);
        assertThat(overdue(List.of(first, moved), "2026-06-21")).isEqualTo(Match.DEFINITE);
    }

    @Test
    void daysThatMayBeStillToComeAreNegative() {
        DueTerm term = DueTerm.of(
                RELEASE,
                List.of(order("2026-06", Match.DEFINITE, Match.DEFINITE, true)),
                Match.DEFINITE,
                day("2026-06-20"));
        assertThat(term).isNotNull();
        assertThat(term.item(new Organisation("acme", "Acme"), day("2026-06-20"), List.of(), "")
                        .daysLate())
                .isEqualTo(new DayBounds(-10L, 19L));
    }

    @Test
    void aTargetIsOverWithItsStep() {
        assertThat(target(Step.GENERAL_RELEASE)).isEqualTo(Match.DEFINITE);
        assertThat(target(Step.GENERAL_RELEASE, begun(Treatment.PREVIEW, Match.DEFINITE)))
                .isEqualTo(Match.DEFINITE);
        assertThat(target(Step.GENERAL_RELEASE, begun(Treatment.GENERAL_RELEASE, Match.POSSIBLE)))
                .isEqualTo(Match.POSSIBLE);
        assertThat(target(Step.GENERAL_RELEASE, begun(Treatment.WITHDRAWAL, Match.DEFINITE)))
                .isEqualTo(Match.NO);
        assertThat(target(Step.PREVIEW, begun(Treatment.PREVIEW, Match.DEFINITE)))
                .isEqualTo(Match.NO);
        assertThat(target(Step.PREVIEW, begun(Treatment.GENERAL_RELEASE, Match.DEFINITE)))
                .isEqualTo(Match.NO);
    }

    private static final ListedRelease RELEASE = release();

    private static ListedRelease release(ListedPeriod... periods) {
        return new ListedRelease(
                "release",
                "acme",
                "model",
                null,
                null,
                null,
                1,
                1,
                Standing.RECORDED,
                List.of(Standing.RECORDED),
                List.of(periods),
                List.of());
    }

    private static ListedPeriod begun(Treatment kind, Match certainty) {
        return new ListedPeriod(
                kind,
                "",
                2,
                certainty,
                Match.DEFINITE,
                PeriodStart.of(EdtfDate.parse("2026-05-01")),
                null,
                null,
                PeriodTerms.of(List.of()));
    }

    private static Match target(Step step, ListedPeriod... periods) {
        ListedTarget target = new ListedTarget(step, 3, Match.DEFINITE, PeriodStart.of(EdtfDate.parse("2026-06-10")));
        DueTerm term = DueTerm.of(release(periods), target, Match.DEFINITE, day("2026-06-11"));
        return term == null ? Match.NO : term.overdue();
    }

    private static ListedPeriod order(@Nullable String by, Match certainty, Match lasts, boolean outstanding) {
        return new ListedPeriod(
                Treatment.DIRECTIVE_BINDING,
                "order",
                1,
                certainty,
                lasts,
                PeriodStart.of(EdtfDate.parse("2026-05-01")),
                Stream.ofNullable(by)
                        .map(EdtfDate::parse)
                        .map(PeriodStart::of)
                        .findFirst()
                        .orElse(null),
                null,
                new PeriodTerms(List.of(), null, null, by, outstanding));
    }

    private static Match overdue(@Nullable String complyBy, String day, Match lasts) {
        return overdue(List.of(order(complyBy, Match.DEFINITE, lasts, true)), day);
    }

    private static Match overdue(List<ListedPeriod> readings, String day) {
        DueTerm term = DueTerm.of(RELEASE, readings, Match.DEFINITE, day(day));
        return term == null ? Match.NO : term.overdue();
    }

    private static int day(String day) {
        return PeriodStart.day(LocalDate.parse(day).toEpochDay());
    }
}
