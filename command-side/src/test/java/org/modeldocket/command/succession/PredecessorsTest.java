package org.modeldocket.command.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.id.ReleaseId;

/** No release succeeds itself, over any number of others. */
class PredecessorsTest {
    /**
     * Facts from number 1 on: {@code ab} registers release a as successor of b, {@code a.} as that of none; {@code a1b} corrects
     * fact 1; {@code a-2} retracts fact 2, {@code a+2} reinstates it. The last one is refused with the circle, or recorded.
     */
    @ParameterizedTest
    @CsvSource({
        "aa, itself",
        "ab, ",
        "ab ba, 'b, a, b'",
        "ab b. b2a, 'b, a, b'",
        "ab bc ca, 'c, a, b, c'",
        "a. b. ab, ",
        "ab a1. ba, ",
        "ab a1. ba a-2, 'a, b, a'",
        "a. a1b ba, 'b, a, b'",
        "a. a1b a-2 ba, ",
        "a. a1b a-2 ba a+2, 'a, b, a'",
        "ab bc c. a1c, ",
        "ab bc cd d. d4b, 'd, b, c, d'",
    })
    void aCircleIsRefused(String facts, String circle) {
        Predecessors predecessors = new Predecessors();
        Predecessors restored = new Predecessors();
        List<String> words = List.of(facts.split(" "));
        long n = 0;
        for (String word : words.subList(0, words.size() - 1)) {
            Succession succession = succession(++n, word);
            assertThat(predecessors.conflict(succession)).as(word).isEmpty();
            predecessors.add(succession);
            // As a start begins with a snapshot and goes on with the facts behind it.
            restored.add(succession);
            byte[] snapshot = restored.snapshot(n);
            restored = new Predecessors();
            assertThat(restored.restore(snapshot, n + 1)).isFalse();
            assertThat(restored.restore(snapshot, n)).isTrue();
        }
        Succession last = succession(++n, words.getLast());
        for (Predecessors each : List.of(predecessors, restored)) {
            if (circle == null) {
                assertThat(each.conflict(last)).isEmpty();
            } else {
                assertThat(each.mayChange(last)).isTrue();
                assertThat(each.conflict(last))
                        .hasValueSatisfying(conflict -> assertThat(conflict).hasMessageContaining(circle));
            }
        }
    }

    @Test
    void aCircleThatIsRecordedAlreadyHindersNoOtherCorrection() {
        Predecessors predecessors = new Predecessors();
        predecessors.add(succession(1, "ab"));
        predecessors.add(succession(2, "ba"));
        assertThat(predecessors.conflict(succession(3, "a1b"))).isEmpty();
        assertThat(predecessors.conflict(succession(3, "ca"))).isEmpty();
        assertThat(predecessors.conflict(succession(3, "a1."))).isEmpty();
    }

    @Test
    void theFactThatLeadsBackIsNamed() {
        Predecessors predecessors = new Predecessors();
        predecessors.add(succession(1, "ab"));
        predecessors.add(succession(2, "b."));
        predecessors.add(succession(3, "c."));
        predecessors.add(succession(4, "b2c"));
        assertThat(predecessors.conflict(succession(5, "c3a")).orElseThrow().leadsBack())
                .isEqualTo(SampleFacts.id(4));
        assertThat(predecessors.conflict(succession(5, "c3c")).orElseThrow().leadsBack())
                .isNull();
    }

    @Test
    void aLongCircleIsNamedInShort() {
        Predecessors predecessors = new Predecessors();
        for (int i = 1; i < 100; i++) {
            predecessors.add(Succession.of("r" + i, registered(i, "r" + (i + 1))));
        }
        assertThat(predecessors.conflict(Succession.of("r100", registered(100, "r1"))))
                .hasValueSatisfying(conflict -> assertThat(conflict)
                        .hasMessageContaining("r100, r1, r2, r3, r4, r5, r6, r7, … (91 more), r99, r100"));
    }

    private static Succession succession(long n, String word) {
        String release = word.substring(0, 1);
        long target = word.length() == 3 ? word.charAt(word.charAt(1) > '9' || word.charAt(1) < '0' ? 2 : 1) - '0' : 0;
        ReleaseFact fact = switch (word.charAt(1)) {
            case '-' -> Facts.retracted(n, target);
            case '+' -> Facts.reinstated(n, target);
            default -> {
                char last = word.charAt(word.length() - 1);
                String succeeds = last == '.' ? null : String.valueOf(last);
                yield target == 0 ? registered(n, succeeds) : Facts.corrected(n, registered(target, succeeds));
            }
        };
        return Succession.of(release, fact);
    }

    private static ReleaseRegistered registered(long n, String succeeds) {
        ReleaseRegistered plain = Facts.registered(n);
        return new ReleaseRegistered(
                plain.factId(),
                null,
                List.of(),
                null,
                plain.company(),
                plain.model(),
                null,
                null,
                null,
                succeeds == null ? null : new ReleaseId(succeeds));
    }
}
