package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.suspended;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.treatment.TreatmentRelevance;
import org.modeldocket.casefile.treatment.TreatmentSubject;
import org.modeldocket.facts.RandomFacts;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Standing;

/** The sweep along the world clock gives, for each day, what the fold gives over the facts that had happened by then. */
class ValidTimeSlicesProperties {
    @Property(tries = 1000)
    void eachDayIsTheFoldOverWhatHadHappened(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory history = CaseHistory.of(facts);
        List<ValidTimeSlice> slices = ValidTimeSlices.of(history.dated());
        assertThat(slices.getFirst().from()).isEqualTo(LocalDate.MIN);
        for (int i = 0; i < slices.size(); i++) {
            ValidTimeSlice slice = slices.get(i);
            check(history.validAt(slice.from()), slice);
            boolean last = i == slices.size() - 1;
            check(
                    history.validAt(
                            last
                                    ? ValidTimeSlices.END_OF_TIME
                                    : slices.get(i + 1).from().minusDays(1)),
                    slice);
        }
    }

    private static void check(ValidTimeSlice day, ValidTimeSlice slice) {
        assertThat(CaseHistoryProperties.picture(day.definite()))
                .as("definite on %s", day.from())
                .isEqualTo(CaseHistoryProperties.picture(slice.definite()));
        assertThat(CaseHistoryProperties.picture(day.possible()))
                .as("possible on %s", day.from())
                .isEqualTo(CaseHistoryProperties.picture(slice.possible()));
    }

    @Property(tries = 1000)
    void atTheEndOfTimeEverythingHasHappened(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory history = CaseHistory.of(facts);
        ValidTimeSlice end = ValidTimeSlices.of(history.dated()).getLast();
        assertThat(CaseHistoryProperties.picture(end.definite()))
                .isEqualTo(CaseHistoryProperties.picture(end.possible()))
                .isEqualTo(CaseHistoryProperties.picture(history.file()));
    }

    /** Also where a fact that bears on nothing makes certain what it follows from. */
    @Property(tries = 1000)
    void whatBearsOnTreatmentsIsAllThatTheyNeed(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory history = CaseHistory.of(facts);
        for (ValidTimeSlice slice : ofTreatments(history)) {
            ValidTimeSlice whole = history.validAt(slice.from());
            assertThat(slice.definite().treatments()).isEqualTo(whole.definite().treatments());
            assertThat(slice.definite().standing()).isEqualTo(whole.definite().standing());
            assertThat(slice.possible().treatments()).isEqualTo(whole.possible().treatments());
            assertThat(slice.possible().standing()).isEqualTo(whole.possible().standing());
        }
    }

    /** A treatment's subject needs no fact but those that concern it. */
    @Property(tries = 2000)
    void theFactsOfASubjectGiveThePeriodsOfTheWholeCase(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory history = CaseHistory.of(facts);
        Map<TreatmentSubject, List<DatedFact>> subjects = TreatmentSubject.allIn(history);
        for (ValidTimeSlice whole : ValidTimeSlices.of(history.dated())) {
            List<TreatmentPeriod> definite = new ArrayList<>();
            List<TreatmentPeriod> possible = new ArrayList<>();
            subjects.forEach((subject, dated) -> {
                definite.addAll(
                        periods(subject, ValidTimeSlices.on(dated, whole.from()).definite()));
                possible.addAll(
                        periods(subject, ValidTimeSlices.on(dated, whole.from()).possible()));
                assertThat(periods(
                                subject,
                                ValidTimeSlices.on(subject.in(history), whole.from())
                                        .possible()))
                        .isEqualTo(periods(
                                subject, ValidTimeSlices.on(dated, whole.from()).possible()));
            });
            assertThat(definite)
                    .containsExactlyInAnyOrderElementsOf(whole.definite().treatments());
            assertThat(possible)
                    .containsExactlyInAnyOrderElementsOf(whole.possible().treatments());
        }
    }

    private static List<TreatmentPeriod> periods(TreatmentSubject subject, CaseFile file) {
        return file.treatments().stream().filter(subject::has).toList();
    }

    @Property(tries = 1000)
    void whatIsPlainlyBesideChangesNoTreatment(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory grown = CaseHistory.of(facts.subList(0, 1));
        for (RecordedFact fact : facts.subList(1, facts.size())) {
            CaseHistory before = grown;
            grown = grown.plus(fact);
            if (TreatmentRelevance.isPlainlyBeside(grown)) {
                assertThat(treatments(grown)).isEqualTo(treatments(before));
            }
        }
    }

    private static List<ValidTimeSlice> ofTreatments(CaseHistory history) {
        return ValidTimeSlices.of(history.dated().stream()
                .filter(fact -> fact.recorded().fact() instanceof ReleaseRegistered
                        || TreatmentRelevance.onTreatments(fact.recorded().fact()))
                .toList());
    }

    private static List<Object> treatments(CaseHistory history) {
        return ofTreatments(history).stream()
                .<Object>map(s -> List.of(
                        s.from(),
                        s.definite().treatments(),
                        s.definite().standing(),
                        s.possible().treatments(),
                        s.possible().standing()))
                .toList();
    }

    /** Facts alone, without what follows from what: exactly those on or before the day. */
    @Property(tries = 1000)
    void aFactCountsFromItsLatestDayOrItsEarliest(@ForAll("histories") List<RecordedFact> facts) {
        List<RecordedFact> ordered = CaseOrder.of(CaseHistory.of(facts).ordered().stream()
                .filter(fact -> fact.fact().causality().follows() == null)
                .toList());
        for (int day = 0; day < 20; day++) {
            LocalDate on = LocalDate.of(2025, 12, 25).plusDays(day * 13L);
            ValidTimeSlice seen = ValidTimeSlices.on(ValidTimeOrder.of(ordered).facts(), on);
            assertThat(CaseHistoryProperties.picture(seen.definite()))
                    .isEqualTo(CaseHistoryProperties.picture(Fold.of(CaseOrder.of(happened(ordered, on, true)))));
            assertThat(CaseHistoryProperties.picture(seen.possible()))
                    .isEqualTo(CaseHistoryProperties.picture(Fold.of(CaseOrder.of(happened(ordered, on, false)))));
        }
    }

    private static List<RecordedFact> happened(List<RecordedFact> facts, LocalDate day, boolean definitely) {
        return facts.stream()
                .filter(fact -> {
                    Certainty certainty = fact.fact().occurred() == null
                            ? Certainty.DEFINITE
                            : CaseOrder.bounds(fact).days().onOrBefore(day);
                    return certainty == Certainty.DEFINITE || !definitely && certainty == Certainty.POSSIBLE;
                })
                .toList();
    }

    @Example
    void whatIsCertainMakesCertainWhatItFollowsFrom() {
        CaseHistory history =
                RecordedCase.history(registered(1), suspended(2, "2026", "s"), restored(3, "2026-06-10", "s"));
        ValidTimeSlice before = history.validAt(LocalDate.of(2026, 6, 9));
        assertThat(before.definite().suspensions()).isEmpty();
        assertThat(before.possible().standing()).isEqualTo(Standing.SUSPENDED);
        ValidTimeSlice after = history.validAt(LocalDate.of(2026, 6, 10));
        assertThat(after.definite().suspensions()).hasSize(1);
        assertThat(after.definite().standing()).isEqualTo(Standing.RECORDED);
    }

    @Provide
    Arbitrary<List<RecordedFact>> histories() {
        return RandomFacts.lives(14).map(RecordedCase::inTurn);
    }
}
