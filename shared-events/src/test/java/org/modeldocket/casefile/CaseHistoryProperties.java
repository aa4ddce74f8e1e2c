package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modeldocket.facts.Facts.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.Force;

/** Random histories: late, imprecise, tied, and not even plausible. The fold must take them all, always the same way. */
class CaseHistoryProperties {
    private static final List<String> DATES = List.of(
            "2025",
            "2026",
            "2026-01",
            "2026-03",
            "2026-03-05",
            "2026-03-XX",
            "2026-04~",
            "2026-02/2026-05",
            "../2026-03",
            "2026-04/..",
            "202X",
            "2026-33",
            "[2026-01,2026-06]");

    @Property(tries = 1000)
    void oneByOneIsTheSameAsAllAtOnce(@ForAll("histories") List<RecordedFact> facts) {
        CaseHistory grown = CaseHistory.of(facts.subList(0, 1));
        for (RecordedFact fact : facts.subList(1, facts.size())) {
            grown = grown.plus(fact);
        }
        CaseHistory whole = CaseHistory.of(facts);
        assertThat(grown.ordered()).isEqualTo(whole.ordered());
        assertThat(picture(grown.file())).isEqualTo(picture(whole.file()));
        assertThat(grown.sequence()).isEqualTo(facts.size() - 1);
    }

    @Property(tries = 1000)
    void theOrderKeepsTheWorldClockAndLosesNothing(@ForAll("histories") List<RecordedFact> facts) {
        List<RecordedFact> ordered = CaseOrder.of(facts);
        assertThat(ordered).containsExactlyInAnyOrderElementsOf(facts);
        for (int i = 0; i < ordered.size(); i++) {
            for (RecordedFact later : ordered.subList(i + 1, ordered.size())) {
                assertThat(CaseOrder.bounds(later).isDefinitelyBefore(CaseOrder.bounds(ordered.get(i))))
                        .isFalse();
            }
        }
    }

    @Property(tries = 1000)
    void guessesAreWhatOverlapsAnother(@ForAll("histories") List<RecordedFact> facts) {
        Set<Long> expected = new TreeSet<>();
        for (RecordedFact one : facts) {
            for (RecordedFact other : facts) {
                boolean dated = one.fact().occurred() != null && other.fact().occurred() != null && one != other;
                if (dated
                        && !CaseOrder.bounds(one).isDefinitelyBefore(CaseOrder.bounds(other))
                        && !CaseOrder.bounds(one).isDefinitelyAfter(CaseOrder.bounds(other))) {
                    expected.add(one.sequence());
                }
            }
        }
        assertThat(new TreeSet<>(CaseOrder.guessed(facts))).isEqualTo(expected);
    }

    @Example
    void aFactThatDoesNotFollowIsRefused() {
        CaseHistory history = Recorded.history(registered(1));
        RecordedFact gap = Recorded.inTurn(List.of(registered(1), registered(2), registered(3)))
                .get(2);
        assertThatThrownBy(() -> history.plus(gap)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<RecordedFact>> histories() {
        return step().list().ofMaxSize(14).map(steps -> {
            List<ReleaseFact> facts = new ArrayList<>(List.of(registered(1)));
            for (Step step : steps) {
                facts.add(step.fact(facts.size() + 1));
            }
            return Recorded.inTurn(facts);
        });
    }

    private static Arbitrary<Step> step() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.of(DATES),
                        Arbitraries.of("a", "b"),
                        Arbitraries.of(Force.values()))
                .as(Step::new);
    }

    private record Step(int kind, String date, String id, Force force) {
        ReleaseFact fact(int n) {
            return switch (kind) {
                case 0 -> Facts.submitted(n, date);
                case 1 -> Facts.evaluated(n, date, SampleFacts.AGENCY);
                case 2 -> Facts.issued(n, date, id, force);
                case 3 -> Facts.amended(n, date, id, force);
                case 4 -> Facts.lifted(n, date, id);
                case 5 -> Facts.responded(n, date, id);
                case 6 -> Facts.suspended(n, date, id);
                case 7 -> Facts.restored(n, date, id);
                case 8 -> Facts.granted(n, date, id);
                case 9 -> Facts.extended(n, date, id);
                case 10 -> Facts.ended(n, date, id);
                case 11 -> Facts.approved(n, date, id, "Acme");
                case 12 -> Facts.revoked(n, date, id, "Acme");
                case 13 -> Facts.denied(n, date, id, "Acme");
                case 14 -> Facts.released(n, date);
                default -> Facts.withdrawn(n, date);
            };
        }
    }

    private static List<Object> picture(CaseFile file) {
        return List.of(
                file.standing(),
                file.treatments(),
                List.copyOf(file.directives()),
                List.copyOf(file.suspensions()),
                List.copyOf(file.previews()),
                List.copyOf(file.customers()),
                file.responses(),
                file.targets(),
                file.evaluations());
    }
}
