package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.ended;
import static org.modeldocket.facts.Facts.evaluated;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.SampleFacts.AGENCY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.facts.RandomFacts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

/** The bounds of a period agree with what its case says on every day. */
class PeriodBoundsProperties {
    @Property(tries = 5000)
    void aPeriodLastsAsItsCaseSaysOnEveryDay(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory history = CaseHistory.of(facts);
        Map<FactId, PeriodBounds> bounds = PeriodBounds.of(history);
        TreeSet<LocalDate> days = new TreeSet<>();
        for (ValidTimeSlice slice : ValidTimeSlices.of(history.dated())) {
            if (!slice.from().equals(LocalDate.MIN) && !slice.from().equals(ValidTimeSlices.END_OF_TIME)) {
                days.addAll(List.of(
                        slice.from().minusDays(1), slice.from(), slice.from().plusDays(1)));
            }
        }
        for (TreatmentPeriod period : history.file().treatments()) {
            PeriodBounds its = PeriodBounds.within(bounds.get(period.openedBy()), period.from(), period.to());
            Interval began = its.began();
            Interval ended = its.ended();
            assertWithin(began, period.from());
            assertThat(ended == null).isEqualTo(period.open());
            if (ended != null) {
                assertWithin(ended, period.to());
            }
            for (LocalDate day : days) {
                check(history.validAt(day).marked(), day, period, began, ended);
            }
        }
    }

    private static void assertWithin(Interval days, Occurred date) {
        LocalDate earliest = date.bounds().earliest();
        LocalDate latest = date.bounds().latest();
        assertThat(earliest == null
                        || days.earliest() != null && !days.earliest().isBefore(earliest))
                .isTrue();
        assertThat(latest == null || days.latest() != null && !days.latest().isAfter(latest))
                .isTrue();
    }

    private static void check(
            ValidTimeSlice slice, LocalDate day, TreatmentPeriod period, Interval began, @Nullable Interval ended) {
        TreatmentPeriod earlier = period(slice.definite(), period.openedBy());
        TreatmentPeriod later = period(slice.possible(), period.openedBy());
        // Cases that the rules refuse may end twice; by the bounds, only the last end was one.
        boolean endsTwice = endsOtherwise(earlier, period) || endsOtherwise(later, period);
        boolean isSure = earlier != null && earlier.open() && !earlier.inDoubt();
        boolean mayLast = later != null && later.countedOpen() || earlier != null && earlier.open();
        boolean hasBegun = began.latest() != null && !day.isBefore(began.latest());
        boolean mayHaveBegun = began.earliest() == null || !day.isBefore(began.earliest());
        boolean mayBeOver = ended != null && (ended.earliest() == null || !day.isBefore(ended.earliest()));
        boolean isOver = ended != null && ended.latest() != null && !day.isBefore(ended.latest());
        String what = "%s on %s, began %s, ended %s".formatted(period.openedBy(), day, began, ended);
        if (isSure) {
            assertThat(hasBegun && !mayBeOver).as("certainly lasts: " + what).isTrue();
        }
        if (mayHaveBegun && !isOver && !endsTwice) {
            assertThat(mayLast).as("may last: " + what).isTrue();
        }
    }

    private static boolean endsOtherwise(@Nullable TreatmentPeriod then, TreatmentPeriod period) {
        return then != null && !then.open() && !Objects.equals(then.to(), period.to());
    }

    private static TreatmentPeriod period(CaseFile file, FactId openedBy) {
        return file.treatments().stream()
                .filter(period -> period.openedBy().equals(openedBy))
                .findFirst()
                .orElse(null);
    }

    private static PeriodBounds bounds(CaseHistory history, TreatmentPeriod period) {
        return PeriodBounds.within(PeriodBounds.of(history).get(period.openedBy()), period.from(), period.to());
    }

    @Provide
    Arbitrary<List<RecordedFact>> histories() {
        return RandomFacts.ofFewDays(8).map(RecordedCase::inTurn);
    }

    /** An approval of 1 July comes before the end of its preview, and an amendment before the lifting of its directive. */
    @Test
    void anEndLiesBehindAnApprovalAndNotBehindALifting() {
        assertThat(endOf(
                        Treatment.PREVIEW,
                        registered(1),
                        granted(2, "2026-06-10", "p"),
                        approved(3, "2026-07-01", "p", "Acme"),
                        ended(4, "2026-22", "p")))
                .isEqualTo(days("2026-07-01", "2026-08-31"));
        assertThat(endOf(
                        Treatment.DIRECTIVE_BINDING,
                        registered(1),
                        issued(2, "2026-05-01", "d", Force.BINDING),
                        amended(3, "2026-06", "d", Force.REQUESTED),
                        lifted(4, "2026-06-12T23:30:00-05:00", "d")))
                .isEqualTo(days("2026-06-01", "2026-06-12"));
    }

    /** Restored by 10 March, it was suspended by then. */
    @Test
    void aBeginningIsCertainOnceItsEndIs() {
        CaseHistory history =
                RecordedCase.history(registered(1), suspended(2, "2026-03", "s"), restored(3, "2026-03-10", "s"));
        assertThat(bounds(history, history.file().treatments().getFirst()).began())
                .isEqualTo(days("2026-03-01", "2026-03-10"));
    }

    /** The report of January ended the review, so that this began by then, however vague its own date. */
    @Test
    void anEndStaysWithinItsDate() {
        CaseHistory history =
                RecordedCase.history(registered(1), submitted(2, "2026", AGENCY), evaluated(3, "2026-01", AGENCY));
        assertThat(bounds(history, history.file().treatments().getFirst()))
                .isEqualTo(new PeriodBounds(days("2026-01-01", "2026-01-31"), days("2026-01-01", "2026-01-31")));
    }

    private static Interval endOf(Treatment kind, ReleaseFact... facts) {
        CaseHistory history = RecordedCase.history(facts);
        TreatmentPeriod period = history.file().treatments().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        return bounds(history, period).ended();
    }

    private static Interval days(String first, String last) {
        return new Interval(LocalDate.parse(first), LocalDate.parse(last));
    }
}
