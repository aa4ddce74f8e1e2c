package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.announced;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.registered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.modeldocket.facts.RandomFacts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.time.TimeBounds;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Causality.Effect;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.FactId;

/** Random histories: late, imprecise, tied, and not even plausible. The fold must take them all, always the same way. */
class CaseHistoryProperties {
    @Property(tries = 1000)
    void oneByOneIsTheSameAsAllAtOnce(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory grown = CaseHistory.of(facts.subList(0, 1));
        for (RecordedFact fact : facts.subList(1, facts.size())) {
            CaseHistory before = grown;
            grown = grown.plus(fact);
            if (grown.appended()) {
                assertThat(grown.ordered().subList(0, grown.ordered().size() - 1))
                        .isEqualTo(before.ordered());
            }
        }
        CaseHistory whole = CaseHistory.of(facts);
        assertThat(grown.recorded()).isEqualTo(whole.recorded()).isEqualTo(facts);
        assertThat(grown.ordered()).isEqualTo(whole.ordered());
        assertThat(picture(grown.file())).isEqualTo(picture(whole.file()));
        assertThat(grown.sequence()).isEqualTo(facts.size() - 1);
    }

    /** As an end that a late amendment moves no longer does. */
    @Example
    void aBeginningIsCertainAsSoonAsItsEndMakesIt() {
        List<RecordedFact> facts = RecordedCase.inTurn(List.of(
                registered(1),
                issued(2, "2026-03-12/2026-03-13", "d", Force.REQUESTED),
                lifted(3, "2026-03-12T17:21:00-04:00", "d"),
                amended(4, "2026-03-13T00:30:00+09:00", "d", Force.BINDING)));
        CaseHistory grown = CaseHistory.of(facts.subList(0, 1));
        for (RecordedFact fact : facts.subList(1, facts.size())) {
            grown = grown.plus(fact);
        }
        assertThat(grown.dated()).isEqualTo(CaseHistory.of(facts).dated());
        assertThat(grown.dated().get(1).definiteFrom()).isEqualTo("2026-03-13");
    }

    /** Also of late facts, corrections and retractions. */
    @Property(tries = 2000)
    void aFactTellsWhatItChanged(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory grown = CaseHistory.of(facts.subList(0, 1));
        for (RecordedFact fact : facts.subList(1, facts.size())) {
            List<DatedFact> before = grown.dated();
            grown = grown.plus(fact);
            CaseChange change = grown.change();
            assertThat(grown.dated()).isEqualTo(CaseHistory.of(grown.recorded()).dated());
            assertThat(without(grown.dated(), change.after())).isEqualTo(without(before, change.before()));
            assertThat(before).containsAll(change.before());
            assertThat(grown.dated()).containsAll(change.after());
        }
    }

    /** For any number of accounts, some of them ranked, corrected or retracted. */
    @Property(tries = 1000)
    void oneHappeningIsTakenOnce(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory history = CaseHistory.of(facts);
        Set<FactId> happenings = new HashSet<>();
        for (RecordedFact taken : history.ordered()) {
            assertThat(happenings.add(first(taken.fact(), history)))
                    .as("%s", taken)
                    .isTrue();
        }
    }

    /** The fact that tells first what a statement tells too. */
    private static FactId first(ReleaseFact statement, CaseHistory history) {
        ReleaseFact first = statement;
        for (int hops = 0; hops < history.recorded().size(); hops++) {
            ReleaseFact named = first;
            first = history.statements().stream()
                    .map(Statement::says)
                    .filter(other ->
                            other.factId().equals(named.sameHappeningAs()) && other.getClass() == named.getClass())
                    .findFirst()
                    .orElse(named);
            if (first == named) {
                return first.factId();
            }
        }
        return statement.factId();
    }

    private static List<DatedFact> without(List<DatedFact> all, List<DatedFact> these) {
        List<DatedFact> others = new ArrayList<>(all);
        others.removeAll(these);
        return others;
    }

    /** One statement more changes little, wherever its day is. */
    @Property(tries = 500)
    void aLateStatementOfACertainDayChangesItselfAlone(
            @ForAll @IntRange(min = 1, max = 300) int count, @ForAll long seed) {
        Random random = new Random(seed);
        List<ReleaseFact> facts = new ArrayList<>(List.of(registered(1)));
        for (int n = 2; n <= count; n++) {
            facts.add(announced(
                    n, LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_000)).toString(), "2030"));
        }
        List<RecordedFact> recorded = RecordedCase.inTurn(facts);
        CaseHistory grown = CaseHistory.of(recorded.subList(0, 1));
        for (RecordedFact fact : recorded.subList(1, count)) {
            grown = grown.plus(fact);
            assertThat(grown.change().after()).hasSize(1);
            if (random.nextInt(20) == 0) {
                assertThat(picture(grown.file()))
                        .isEqualTo(picture(CaseHistory.of(grown.recorded()).file()));
            }
        }
        assertThat(grown.ordered()).isEqualTo(CaseHistory.of(recorded).ordered());
        assertThat(picture(grown.file()))
                .isEqualTo(picture(CaseHistory.of(recorded).file()));
    }

    @Property(tries = 1000)
    void theOrderKeepsTheWorldClockAndLosesNothing(@ForAll("histories") List<RecordedFact> facts) {
        List<RecordedFact> ordered = CaseOrder.of(facts);
        assertThat(ordered).containsExactlyInAnyOrderElementsOf(facts);
        for (int i = 0; i < ordered.size(); i++) {
            for (RecordedFact later : ordered.subList(i + 1, ordered.size())) {
                assertThat(CaseOrder.bounds(later).isBeforeInEveryZone(CaseOrder.bounds(ordered.get(i))))
                        .isFalse();
            }
        }
    }

    /** Where all dates are of one kind, what is written before another is there before it. */
    @Property(tries = 1000)
    void theOrderIsTheWrittenOneWhereThereAreNoTwoZones(@ForAll("lives") List<RecordedFact> facts) {
        List<RecordedFact> ordered = CaseOrder.of(facts);
        for (int i = 0; i < ordered.size(); i++) {
            for (RecordedFact later : ordered.subList(i + 1, ordered.size())) {
                assertThat(CaseOrder.bounds(later).isWrittenBefore(CaseOrder.bounds(ordered.get(i))))
                        .isFalse();
            }
        }
    }

    /** Nothing comes before what it follows from, unless it is definitely before it, in any time zones. */
    @Property(tries = 2000)
    void nothingComesBeforeItsCauseInAnyZone(@ForAll("inZones") List<RecordedFact> facts) {
        List<RecordedFact> ordered = CaseHistory.of(facts).ordered();
        for (int place = 0; place < ordered.size(); place++) {
            Causality begun = ordered.get(place).fact().causality();
            if (begun.effect() != Effect.BEGINS || beginnings(ordered, begun) > 1) {
                continue;
            }
            for (RecordedFact before : ordered.subList(0, place)) {
                assertThat(begun.on().equals(before.fact().causality().follows())
                                && !CaseOrder.bounds(before).isDefinitelyBefore(CaseOrder.bounds(ordered.get(place))))
                        .as("%s before %s", before, ordered.get(place))
                        .isFalse();
            }
        }
    }

    private static long beginnings(List<RecordedFact> facts, Causality begun) {
        return facts.stream()
                .filter(fact -> begun.equals(fact.fact().causality()))
                .count();
    }

    /** Where no dates forbid it: what is about a thing comes before its end, and everything before a withdrawal. */
    @Property(tries = 2000)
    void theOrderIsOneThatTheRulesAllow(@ForAll("lives") List<RecordedFact> facts) {
        List<RecordedFact> ordered = CaseHistory.of(facts).ordered();
        long withdrawals = ordered.stream()
                .filter(fact -> fact.fact() instanceof ReleaseWithdrawn)
                .count();
        for (int place = 1; place < ordered.size(); place++) {
            RecordedFact end = ordered.get(place);
            TimeBounds bounds = CaseOrder.bounds(end);
            boolean refused = ordered.stream()
                    .filter(fact -> mustPrecede(fact, end, Effect.BEGINS, Effect.CHANGES, Effect.IS_WITHIN))
                    .anyMatch(fact -> bounds.isDefinitelyBefore(CaseOrder.bounds(fact)));
            refused |= end.fact() instanceof ReleaseWithdrawn && withdrawals > 1;
            for (RecordedFact behind : ordered.subList(place + 1, ordered.size())) {
                assertThat(!refused && mustPrecede(behind, end, Effect.CHANGES, Effect.IS_WITHIN))
                        .as("%s behind %s", behind, end)
                        .isFalse();
            }
        }
    }

    private static boolean mustPrecede(RecordedFact fact, RecordedFact end, Effect... effects) {
        if (end.fact() instanceof ReleaseWithdrawn) {
            return !(fact.fact() instanceof ReleaseWithdrawn);
        }
        Causality ends = end.fact().causality();
        Causality other = fact.fact().causality();
        return ends.effect() == Effect.ENDS
                && Objects.equals(ends.on(), other.on())
                && Set.of(effects).contains(other.effect());
    }

    @Property(tries = 1000)
    void guessesAreWhatOverlapsAnother(@ForAll("histories") List<RecordedFact> facts) {
        Set<Long> expected = new TreeSet<>();
        for (RecordedFact one : facts) {
            for (RecordedFact other : facts) {
                boolean dated = one.fact().occurred() != null && other.fact().occurred() != null && one != other;
                if (dated
                        && !CaseOrder.bounds(one).isWrittenBefore(CaseOrder.bounds(other))
                        && !CaseOrder.bounds(other).isWrittenBefore(CaseOrder.bounds(one))) {
                    expected.add(one.sequence());
                }
            }
        }
        assertThat(new TreeSet<>(GuessedPlaces.of(facts))).isEqualTo(expected);
    }

    @Property(tries = 1000)
    void whatWasKnownIsTheCaseOfThatTime(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory whole = CaseHistory.of(facts);
        assertThat(whole.knownAt(0)).isEmpty();
        for (int n = 1; n <= facts.size(); n++) {
            CaseHistory then = whole.knownAt(facts.get(n - 1).position()).orElseThrow();
            assertThat(then.recorded()).isEqualTo(facts.subList(0, n));
            assertThat(picture(then.file()))
                    .isEqualTo(picture(CaseHistory.of(facts.subList(0, n)).file()));
        }
    }

    @Example
    void aFactThatDoesNotFollowIsRefused() {
        CaseHistory history = RecordedCase.history(registered(1));
        RecordedFact gap = RecordedCase.inTurn(List.of(registered(1), registered(2), registered(3)))
                .get(2);
        assertThatThrownBy(() -> history.plus(gap)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<RecordedFact>> histories() {
        return Arbitraries.oneOf(lives(), inZones());
    }

    @Provide
    Arbitrary<List<RecordedFact>> lives() {
        return RandomFacts.lives(14).map(RecordedCase::inTurn);
    }

    @Provide
    Arbitrary<List<RecordedFact>> inZones() {
        return RandomFacts.inZones(14).map(RecordedCase::inTurn);
    }

    static List<Object> picture(CaseFile file) {
        return List.of(
                file.standing(),
                file.treatments(),
                List.copyOf(file.directives()),
                List.copyOf(file.suspensions()),
                List.copyOf(file.previews()),
                List.copyOf(file.customers()),
                file.lists().responses(),
                file.lists().targets(),
                file.lists().evaluations());
    }
}
