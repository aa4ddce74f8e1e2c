package org.modeldocket.command.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Force;

/** Which wordings of a directive another release may take up. */
class DirectiveWordingsTest {
    /**
     * Facts of release a from number 1 on: V, R, B issues the directive with that force or, after the first, corrects it; -n
     * retracts fact n, +n reinstates it. Then the forces with which release b may issue it.
     */
    @ParameterizedTest
    @CsvSource({
        "B, B",
        "B R, R",
        "B R -2, B",
        "B R -2 +2, R",
        "B R V, V",
        "B R V -3, R",
        "B -1, VRB",
        "B -1 +1, B",
        "B R -1, VRB",
        "B R -1 +1, R"
    })
    void anotherReleaseMaySayWhatTheReleaseSaysNow(String facts, String allowed) {
        DirectiveWordings wordings = new DirectiveWordings();
        DirectiveWordings restored = new DirectiveWordings();
        long n = 0;
        for (String word : facts.split(" ")) {
            ReleaseFact fact = Facts.revised(++n, word, DirectiveWordingsTest::issued);
            wordings.add(Issuing.of("a", fact));
            // As a start begins with a snapshot and goes on with the facts behind it.
            restored.add(Issuing.of("a", fact));
            byte[] snapshot = restored.snapshot(n);
            restored = new DirectiveWordings();
            assertThat(restored.restore(snapshot, n + 1)).isFalse();
            assertThat(restored.restore(snapshot, n)).isTrue();
        }
        for (Force force : Force.values()) {
            boolean free = allowed.contains(force.name().substring(0, 1));
            Issuing issuing = Issuing.of("b", Facts.issued(99, "2026", "d", force));
            assertThat(wordings.conflict(issuing).isEmpty()).as("%s", force).isEqualTo(free);
            assertThat(restored.conflict(issuing).isEmpty()).as("%s", force).isEqualTo(free);
        }
    }

    @Test
    void oneThatAgreesIsEnough() {
        DirectiveWordings wordings = new DirectiveWordings();
        wordings.add(Issuing.of("a", Facts.issued(1, "2026", "d", Force.BINDING)));
        wordings.add(Issuing.of("b", Facts.issued(2, "2026", "d", Force.BINDING)));
        wordings.add(Issuing.of("a", Facts.corrected(3, Facts.issued(1, "2026", "d", Force.REQUESTED))));
        assertThat(wordings.conflict(Issuing.of("c", Facts.issued(4, "2026", "d", Force.BINDING))))
                .isEmpty();
        assertThat(wordings.conflict(Issuing.of("c", Facts.issued(4, "2026", "d", Force.REQUESTED))))
                .isEmpty();
        assertThat(wordings.conflict(Issuing.of("c", Facts.issued(4, "2026", "d", Force.VOLUNTARY))))
                .isPresent();
    }

    @Test
    void aCorrectionMayMoveItToAnotherId() {
        DirectiveWordings wordings = new DirectiveWordings();
        wordings.add(Issuing.of("a", Facts.issued(1, "2026", "d", Force.BINDING)));
        wordings.add(Issuing.of("a", Facts.corrected(2, Facts.issued(1, "2026", "e", Force.BINDING))));
        assertThat(wordings.conflict(Issuing.of("b", Facts.issued(3, "2026", "d", Force.VOLUNTARY))))
                .isEmpty();
        assertThat(wordings.conflict(Issuing.of("b", Facts.issued(3, "2026", "e", Force.VOLUNTARY))))
                .isPresent();
    }

    @Test
    void theReleaseItselfMayCorrectIt() {
        DirectiveWordings wordings = new DirectiveWordings();
        wordings.add(Issuing.of("a", Facts.issued(1, "2026", "d", Force.BINDING)));
        wordings.add(Issuing.of("b", Facts.issued(2, "2026", "d", Force.BINDING)));
        assertThat(wordings.conflict(
                        Issuing.of("b", Facts.corrected(3, Facts.issued(2, "2026", "d", Force.VOLUNTARY)))))
                .isEmpty();
    }

    @Test
    void whatAFactChangesIsKnownBeforeItIsAdded() {
        DirectiveWordings wordings = new DirectiveWordings();
        wordings.add(Issuing.of("a", Facts.issued(1, "2026", "d", Force.BINDING)));
        Issuing retraction = Issuing.of("a", Facts.retracted(2, 1));
        Set<String> touched = new HashSet<>();
        wordings.addTouched(retraction, touched);
        assertThat(touched).containsExactly("d");
        assertThat(DirectiveWordings.concerns(Issuing.of("b", Facts.issued(3, "2026", "d", Force.VOLUNTARY)), touched))
                .isTrue();
        assertThat(DirectiveWordings.concerns(Issuing.of("b", Facts.issued(3, "2026", "e", Force.VOLUNTARY)), touched))
                .isFalse();
    }

    private static ReleaseFact issued(String force) {
        Force said = switch (force) {
            case "V" -> Force.VOLUNTARY;
            case "R" -> Force.REQUESTED;
            default -> Force.BINDING;
        };
        return Facts.issued(1, "2026", "d", said);
    }
}
