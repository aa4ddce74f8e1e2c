package org.modeldocket.casefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.denied;
import static org.modeldocket.facts.Facts.ended;
import static org.modeldocket.facts.Facts.evaluated;
import static org.modeldocket.facts.Facts.extended;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;
import static org.modeldocket.facts.SampleFacts.AGENCY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.casefile.state.OpenEnded;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.RandomFacts;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.vocabulary.Causality.Effect;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Standing;

/** What vague dates leave open, against every reading of them folded by itself. */
class DateUncertaintyProperties {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 5);

    private enum State {
        ABSENT,
        OPEN,
        ENDED
    }

    /** What is possible on a day, of the case's standing and of each thing in it. */
    private record Possible(Set<Standing> standings, Map<Object, Set<State>> states) {}

    @Property(tries = 600)
    void nothingPossibleIsLeftOut(@ForAll("cases") List<RecordedFact> facts) {
        CaseHistory history = CaseHistory.of(facts);
        for (LocalDate day = FIRST.minusDays(1); !day.isAfter(LAST); day = day.plusDays(1)) {
            Possible told = told(history.validAt(day));
            Possible all = read(history, day);
            assertThat(told.standings()).as("on %s", day).containsAll(all.standings());
            all.states()
                    .forEach((what, states) -> assertThat(told.states().getOrDefault(what, Set.of(State.ABSENT)))
                            .as("%s", what)
                            .containsAll(states));
        }
    }

    /** Where no fact but its own begins and ends a thing, nothing is called possible that is not. */
    @Property(tries = 300)
    void aThingWithABeginningAndAnEndIsToldExactly(@ForAll("pairs") List<RecordedFact> facts) {
        CaseHistory history = CaseHistory.of(facts);
        for (LocalDate day = FIRST.minusDays(1); !day.isAfter(LAST); day = day.plusDays(1)) {
            assertThat(told(history.validAt(day))).as("on %s", day).isEqualTo(read(history, day));
        }
    }

    @Provide
    Arbitrary<List<RecordedFact>> pairs() {
        return RandomFacts.fewDays()
                .list()
                .ofSize(6)
                .map(dates -> plausible(List.of(
                        registered(1),
                        suspended(2, dates.get(0), "s"),
                        granted(3, dates.get(1), "p"),
                        issued(4, dates.get(2), "d", Force.BINDING),
                        ended(5, dates.get(3), "p"),
                        lifted(6, dates.get(4), "d"),
                        restored(7, dates.get(5), "s"))))
                .map(RecordedCase::inTurn);
    }

    /** So it is where a decision, an extension or an amendment must come before the end. */
    @Property(tries = 300)
    void anEndBehindAnotherFactIsToldExactly(@ForAll("triples") List<RecordedFact> facts) {
        CaseHistory history = CaseHistory.of(facts);
        for (LocalDate day = FIRST.minusDays(1); !day.isAfter(LAST); day = day.plusDays(1)) {
            assertThat(told(history.validAt(day))).as("on %s", day).isEqualTo(read(history, day));
        }
    }

    @Provide
    Arbitrary<List<RecordedFact>> triples() {
        return RandomFacts.fewDays()
                .list()
                .ofSize(6)
                .map(dates -> plausible(List.of(
                        registered(1),
                        granted(2, dates.get(0), "p"),
                        issued(3, dates.get(1), "d", Force.BINDING),
                        ended(4, dates.get(2), "p"),
                        approved(5, dates.get(3), "p", "Acme"),
                        amended(6, dates.get(4), "d", Force.BINDING),
                        lifted(7, dates.get(5), "d"))))
                .map(RecordedCase::inTurn);
    }

    /** The cases of the issue and their variations: what begins, what ends it, and what may be on 15 April. */
    @ParameterizedTest
    @MethodSource
    void aVagueEndIsPossible(List<ReleaseFact> facts, String standings, String lasting, boolean certain) {
        CaseHistory history = RecordedCase.history(facts.toArray(ReleaseFact[]::new));
        ValidTimeSlice day = history.validAt(LocalDate.of(2026, 4, 15)).marked();
        assertThat(day.possible().standings()).map(Standing::name).containsExactlyInAnyOrder(standings.split(" "));
        assertThat(day.possible().treatments().stream()
                        .filter(TreatmentPeriod::countedOpen)
                        .map(period -> period.kind().name()))
                .containsExactlyInAnyOrder(lasting.isEmpty() ? new String[0] : lasting.split(" "));
        assertThat(day.definite().treatments().stream().anyMatch(TreatmentPeriod::countedOpen))
                .isEqualTo(certain);
    }

    static Stream<Arguments> aVagueEndIsPossible() {
        return Stream.of(
                on(
                        "SUSPENDED RECORDED",
                        "SUSPENSION",
                        false,
                        suspended(2, "2026-03-01", "s"),
                        restored(3, "2026-04", "s")),
                on(
                        "SUSPENDED RECORDED",
                        "SUSPENSION",
                        false,
                        suspended(2, "2026-04", "s"),
                        restored(3, "2026-04", "s")),
                on("SUSPENDED", "SUSPENSION", true, suspended(2, "2026-03-01", "s"), restored(3, "2026-04-16", "s")),
                on("RECORDED", "", false, suspended(2, "2026-03-01", "s"), restored(3, "2026-04-15", "s")),
                on(
                        "SUSPENDED WITHDRAWN",
                        "SUSPENSION WITHDRAWAL",
                        false,
                        suspended(2, "2026-03-01", "s"),
                        withdrawn(3, "2026-04")),
                on("IN_PREVIEW RECORDED", "PREVIEW", false, granted(2, "2026-03-01", "p"), ended(3, "2026-04", "p")),
                on(
                        "IN_PREVIEW GENERALLY_RELEASED",
                        "PREVIEW GENERAL_RELEASE",
                        false,
                        granted(2, "2026-03-01", "p"),
                        released(3, "2026-04")),
                on(
                        "UNDER_REVIEW GENERALLY_RELEASED",
                        "REVIEW GENERAL_RELEASE",
                        false,
                        submitted(2, "2026-03-01"),
                        released(3, "2026-04")),
                on(
                        "UNDER_REVIEW RECORDED",
                        "REVIEW",
                        false,
                        submitted(2, "2026-03-01"),
                        evaluated(3, "2026-04", AGENCY)),
                on(
                        "RECORDED",
                        "DIRECTIVE_BINDING",
                        false,
                        issued(2, "2026-03-01", "d", Force.BINDING),
                        lifted(3, "2026-04", "d")),
                on(
                        "RECORDED",
                        "DIRECTIVE_REQUESTED DIRECTIVE_BINDING",
                        false,
                        issued(2, "2026-03-01", "d", Force.REQUESTED),
                        amended(3, "2026-04", "d", Force.BINDING)),
                on(
                        "IN_PREVIEW",
                        "PREVIEW",
                        true,
                        granted(2, "2026-03-01", "p"),
                        approved(3, "2026-04-20", "p", "Acme"),
                        ended(4, "2026-04", "p")),
                on(
                        "IN_PREVIEW",
                        "PREVIEW",
                        true,
                        granted(2, "2026-03-01", "p"),
                        ended(3, "2026-04", "p"),
                        extended(4, "2026-04-16", "p")),
                on(
                        "IN_PREVIEW RECORDED",
                        "PREVIEW",
                        false,
                        granted(2, "2026-03-01", "p"),
                        ended(3, "2026-04", "p"),
                        denied(4, "2026-04-15", "p", "Acme")),
                on(
                        "RECORDED",
                        "DIRECTIVE_BINDING",
                        true,
                        issued(2, "2026-03-01", "d", Force.BINDING),
                        amended(3, "2026-04-20", "d", Force.BINDING),
                        lifted(4, "2026-04", "d")),
                on(
                        "SUSPENDED IN_PREVIEW",
                        "SUSPENSION PREVIEW",
                        true,
                        granted(2, "2026-03-01", "p"),
                        suspended(3, "2026-03-02", "s"),
                        restored(4, "2026-04", "s")));
    }

    private static Arguments on(String standings, String lasting, boolean certain, ReleaseFact... facts) {
        List<ReleaseFact> all = new ArrayList<>(List.of(registered(1)));
        all.addAll(List.of(facts));
        return Arguments.of(all, standings, lasting, certain);
    }

    private static Possible told(ValidTimeSlice day) {
        ValidTimeSlice marked = day.marked();
        Map<Object, Set<State>> states = new HashMap<>();
        Map<Object, OpenEnded<?>> earlier = parts(marked.definite());
        parts(marked.possible()).forEach((key, later) -> {
            Set<State> possible = EnumSet.noneOf(State.class);
            OpenEnded<?> before = earlier.get(key);
            if (before == null) {
                possible.add(State.ABSENT);
            }
            if (later.countedOpen()) {
                possible.add(State.OPEN);
            }
            if (!later.open()) {
                possible.add(State.ENDED);
            }
            if (before != null && before.open()) {
                assertThat(before.inDoubt()).isEqualTo(later.inDoubt());
            }
            states.put(key, possible);
        });
        earlier.forEach((key, before) -> states.computeIfAbsent(key, k -> EnumSet.allOf(State.class)));
        return new Possible(new HashSet<>(day.standings()), states);
    }

    private static Possible read(CaseHistory history, LocalDate day) {
        List<Map<Object, State>> readings = new ArrayList<>();
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        Set<Object> keys = new HashSet<>();
        new DateReadings(history).on(day, FIRST.minusDays(2), LAST.plusDays(1), file -> {
            Map<Object, State> states = new HashMap<>();
            parts(file).forEach((key, part) -> states.put(key, part.open() ? State.OPEN : State.ENDED));
            readings.add(states);
            keys.addAll(states.keySet());
            standings.add(file.standing());
        });
        Map<Object, Set<State>> states = new HashMap<>();
        for (Object key : keys) {
            Set<State> possible = EnumSet.noneOf(State.class);
            readings.forEach(reading -> possible.add(reading.getOrDefault(key, State.ABSENT)));
            states.put(key, possible);
        }
        return new Possible(standings, states);
    }

    private static Map<Object, OpenEnded<?>> parts(CaseFile file) {
        Map<Object, OpenEnded<?>> parts = new HashMap<>();
        file.treatments().forEach(period -> parts.put(period.openedBy(), period));
        file.directives().forEach(directive -> parts.put(directive.directiveId(), directive));
        file.suspensions().forEach(suspension -> parts.put(suspension.suspensionId(), suspension));
        file.previews().forEach(preview -> parts.put(preview.previewId(), preview));
        return parts;
    }

    @Provide
    Arbitrary<List<RecordedFact>> cases() {
        return RandomFacts.ofFewDays(6)
                .map(DateUncertaintyProperties::plausible)
                .map(RecordedCase::inTurn);
    }

    /** Without what the rules refuse: a second beginning of the same, and what is definitely before it or after its end. */
    private static List<ReleaseFact> plausible(List<ReleaseFact> facts) {
        Map<Object, ReleaseFact> begun = new HashMap<>();
        List<ReleaseFact> kept = new ArrayList<>();
        for (ReleaseFact fact : facts) {
            Object begins = fact instanceof GenerallyReleased || fact instanceof ReleaseWithdrawn
                    ? fact.getClass()
                    : fact.causality().begins();
            if (fact instanceof RecordKeeping) {
                continue;
            }
            if (begins == null || begun.putIfAbsent(begins, fact) == null) {
                kept.add(fact);
            }
        }
        kept.removeIf(fact -> {
            Object follows = fact.causality().follows();
            ReleaseFact beginning = follows == null ? null : begun.get(follows);
            return follows != null
                    && (beginning == null
                            || requireNonNull(fact.occurred())
                                    .bounds()
                                    .isDefinitelyBefore(
                                            requireNonNull(beginning.occurred()).bounds()));
        });
        for (ReleaseFact end : List.copyOf(kept)) {
            kept.removeIf(fact -> end.causality().effect() == Effect.ENDS
                    && Objects.equals(end.causality().on(), fact.causality().follows())
                    && requireNonNull(fact.occurred())
                            .bounds()
                            .isDefinitelyAfter(requireNonNull(end.occurred()).bounds()));
        }
        return kept;
    }
}
