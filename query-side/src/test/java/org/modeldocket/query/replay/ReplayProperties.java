package org.modeldocket.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedCase;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.facts.RandomFacts;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.cases.CaseParts;
import org.modeldocket.query.cases.ListedPartViews;
import org.modeldocket.query.diff.CaseSummary;
import org.modeldocket.query.diff.Change;
import org.modeldocket.query.diff.Part;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.query.timeline.KnownCase;

/**
 * Random histories, late, imprecise, tied, corrected, retracted, reinstated, on random days: each step of the replay ends where
 * the fold ends that is run from nothing over the facts so far, and what a step says has changed, and that alone, turns the one
 * case into the next.
 */
class ReplayProperties {
    @Property(tries = 1000)
    void eachStepEndsWhereTheFoldDoes(@ForAll("histories") List<RecordedFact> facts, @ForAll("days") LocalDate day) {
        List<ReplayStep> steps = steps(facts, day, -1);
        assertThat(steps).hasSameSizeAs(facts);
        CaseSummary definite = null;
        CaseSummary possible = null;
        for (int n = 0; n < steps.size(); n++) {
            ReplayStep step = steps.get(n);
            ValidTimeSlice folded =
                    CaseHistory.of(facts.subList(0, n + 1)).validAt(day).marked();
            Transition possibly = step.possibly() == null ? step.turn() : step.possibly();
            assertThat(step.fact().sequence()).isEqualTo(n);
            assertThat(step.turn().before()).isEqualTo(definite);
            assertThat(possibly.before()).isEqualTo(possible);
            definite = CaseSummary.of(folded.definite());
            possible = CaseSummary.of(folded.possible());
            assertThat(step.turn().after()).isEqualTo(definite);
            assertThat(possibly.after()).isEqualTo(possible);
        }
    }

    @Property(tries = 1000)
    void whatChangedIsAllThatChanged(@ForAll("histories") List<RecordedFact> facts, @ForAll("days") LocalDate day) {
        Map<Part, List<Object>> definite = new EnumMap<>(Part.class);
        Map<Part, List<Object>> possible = new EnumMap<>(Part.class);
        int n = 0;
        for (ReplayStep step : steps(facts, day, -1)) {
            ValidTimeSlice folded =
                    CaseHistory.of(facts.subList(0, ++n)).validAt(day).marked();
            apply(step.turn().changed(), definite);
            assertThat(texts(definite)).isEqualTo(texts(parts(folded.definite())));
            apply(
                    step.possibly() == null
                            ? step.turn().changed()
                            : step.possibly().changed(),
                    possible);
            assertThat(texts(possible)).isEqualTo(texts(parts(folded.possible())));
        }
    }

    @Property(tries = 300)
    void aReplayCanGoOnFromAnyStep(@ForAll("histories") List<RecordedFact> facts, @ForAll("days") LocalDate day) {
        List<ReplayStep> all = steps(facts, day, -1);
        for (int after = -1; after < facts.size(); after++) {
            assertThat(steps(facts, day, after)).isEqualTo(all.subList(after + 1, all.size()));
        }
        assertThat(steps(facts, day, Long.MAX_VALUE)).isEmpty();
        assertThat(steps(facts, day, Long.MIN_VALUE)).isEqualTo(all);
    }

    private static List<ReplayStep> steps(List<RecordedFact> facts, LocalDate day, long after) {
        KnownCase known = new KnownCase(new AsOf(facts.size(), null), day, CaseHistory.of(facts));
        List<ReplayStep> steps = new ArrayList<>();
        new Replay(known, after).forEachRemaining(steps::add);
        return steps;
    }

    private static void apply(List<Change> changes, Map<Part, List<Object>> parts) {
        for (Change change : changes) {
            if (change.part() == Part.STATEMENT) {
                continue;
            }
            List<Object> same = parts.computeIfAbsent(change.part(), p -> new ArrayList<>());
            assertThat(change.before() == null).isEqualTo(change.change() == Change.Kind.NEW);
            assertThat(change.after() == null).isEqualTo(change.change() == Change.Kind.GONE);
            assertThat(change.before()).as("a change that changes nothing").isNotEqualTo(change.after());
            if (change.before() != null) {
                assertThat(same.remove(change.before()))
                        .as("%s was there", change)
                        .isTrue();
            }
            if (change.after() != null) {
                same.add(change.after());
            }
        }
    }

    private static Map<Part, List<Object>> parts(CaseFile file) {
        Map<Part, List<Object>> parts = new EnumMap<>(Part.class);
        parts.put(Part.RELEASE, List.of(CaseParts.release(file)));
        parts.put(Part.STANDING, List.of(file.standing()));
        parts.put(Part.TREATMENT, each(file.treatments(), CaseParts::treatment));
        parts.put(Part.DIRECTIVE, each(file.directives(), CaseParts::directive));
        parts.put(Part.SUSPENSION, each(file.suspensions(), CaseParts::suspension));
        parts.put(Part.PREVIEW, each(file.previews(), CaseParts::preview));
        parts.put(Part.CUSTOMER, each(file.customers(), CaseParts::customer));
        parts.put(Part.RESPONSE, each(file.lists().responses(), ListedPartViews::response));
        parts.put(Part.TARGET, each(file.lists().targets(), ListedPartViews::target));
        parts.put(Part.EVALUATION, each(file.lists().evaluations(), ListedPartViews::evaluation));
        parts.put(Part.COMMITMENT, each(file.lists().commitments(), ListedPartViews::commitment));
        parts.put(Part.PENALTY, each(file.lists().penalties(), ListedPartViews::penalty));
        parts.put(Part.COURT_CASE, each(file.lists().courtCases(), ListedPartViews::courtCase));
        parts.put(Part.LICENCE, each(file.lists().licences(), ListedPartViews::licence));
        parts.put(Part.NEGATIVE_FINDING, each(file.lists().negativeFindings(), ListedPartViews::negativeFinding));
        return parts;
    }

    private static <T> List<Object> each(Collection<T> all, BiFunction<T, AccountsByFact, Object> seen) {
        return all.stream().map(one -> seen.apply(one, AccountsByFact.NONE)).toList();
    }

    /** In an order of their own: changes say what is in a case, not in which order. */
    private static List<String> texts(Map<Part, List<Object>> parts) {
        return parts.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(part -> kind.getKey() + " " + part))
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<List<RecordedFact>> histories() {
        return RandomFacts.lives(14).map(RecordedCase::inTurn);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.just(ValidTimeSlices.END_OF_TIME),
                Arbitraries.integers()
                        .between(0, 40)
                        .map(n -> LocalDate.of(2025, 12, 25).plusDays(n * 10L)));
    }
}
