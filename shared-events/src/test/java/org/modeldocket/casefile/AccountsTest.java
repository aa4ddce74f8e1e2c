package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.corrected;
import static org.modeldocket.facts.Facts.ranked;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.reinstated;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.sameAs;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.SampleFacts.id;
import static org.modeldocket.vocabulary.ClaimRank.DEPRECATED;
import static org.modeldocket.vocabulary.ClaimRank.NORMAL;
import static org.modeldocket.vocabulary.ClaimRank.PREFERRED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.wire.FactJson;

/** Three accounts of one suspension, of 12, 13 and 10 June: facts 2, 3 and 4. One counts. */
class AccountsTest {
    private static final List<ReleaseFact> ACCOUNTS = List.of(
            registered(1),
            suspended(2, "2026-06-12", "s"),
            sameAs(2, suspended(3, "2026-06-13", "s")),
            sameAs(2, suspended(4, "2026-06-10", "s")));

    @Test
    void theFirstRecordedCounts() {
        assertThat(counts()).isEqualTo("2026-06-12");
        CaseHistory history = history();
        assertThat(history.ordered()).extracting(fact -> fact.fact().factId()).containsExactly(id(1), id(2));
        assertThat(history.file().treatments()).hasSize(1);
        assertThat(history.statements())
                .extracting(Statement::countedInstead)
                .containsExactly(null, null, id(2), id(2));
    }

    @Test
    void theOneThatWasPreferredLastCounts() {
        assertThat(counts(ranked(5, 3, PREFERRED))).isEqualTo("2026-06-13");
        assertThat(counts(ranked(5, 3, PREFERRED), ranked(6, 4, PREFERRED))).isEqualTo("2026-06-10");
        assertThat(counts(ranked(5, 3, PREFERRED), ranked(6, 4, PREFERRED), ranked(7, 3, PREFERRED)))
                .isEqualTo("2026-06-13");
        assertThat(counts(ranked(5, 3, PREFERRED), ranked(6, 3, NORMAL))).isEqualTo("2026-06-12");
        assertThat(counts(ranked(5, 3, PREFERRED), retracted(6, 5))).isEqualTo("2026-06-12");
        assertThat(counts(ranked(5, 3, PREFERRED), retracted(6, 3))).isEqualTo("2026-06-12");
    }

    @Test
    void aDeprecatedOneCountsOnlyWhereNoOtherStands() {
        assertThat(counts(ranked(5, 2, DEPRECATED))).isEqualTo("2026-06-13");
        assertThat(counts(ranked(5, 2, DEPRECATED), retracted(6, 3), retracted(7, 4)))
                .isEqualTo("2026-06-12");
        assertThat(counts(ranked(5, 2, DEPRECATED), ranked(6, 3, DEPRECATED), ranked(7, 4, DEPRECATED)))
                .isEqualTo("2026-06-12");
    }

    @Test
    void theNextCountsWhileTheFirstIsRetracted() {
        assertThat(counts(retracted(5, 2))).isEqualTo("2026-06-13");
        assertThat(counts(retracted(5, 2), retracted(6, 3))).isEqualTo("2026-06-10");
        assertThat(counts(retracted(5, 2), reinstated(6, 2))).isEqualTo("2026-06-12");
        assertThat(counts(retracted(5, 2), retracted(6, 3), retracted(7, 4))).isEqualTo("nothing");
    }

    @Test
    void aCorrectionMakesAStatementAnotherAccountAndTakesThatBack() {
        ReleaseFact[] other = {submitted(5, "2026-05"), submitted(6, "2026-04")};
        assertThat(history(other).file().treatments()).hasSize(3);
        ReleaseFact correction = corrected(7, sameAs(6, submitted(5, "2026-05")));
        CaseHistory joined = history(other[0], other[1], correction);
        assertThat(joined.file().treatments()).hasSize(2);
        assertThat(joined.statements().getLast().countedInstead()).isEqualTo(id(5));
        assertThat(history(other[0], other[1], correction, retracted(8, 7))
                        .file()
                        .treatments())
                .hasSize(3);
    }

    @Test
    void anAccountOfNothingOrOfAnotherTypeOrInACircleIsAHappeningOfItsOwn() {
        assertThat(RecordedCase.history(registered(1), sameAs(9, submitted(2, "2026")))
                        .ordered())
                .hasSize(2);
        assertThat(RecordedCase.history(registered(1), submitted(2, "2026"), sameAs(2, suspended(3, "2026", "s")))
                        .ordered())
                .hasSize(3);
        assertThat(RecordedCase.history(
                                registered(1),
                                submitted(2, "2026"),
                                sameAs(2, submitted(3, "2026")),
                                corrected(4, sameAs(3, submitted(2, "2026"))))
                        .ordered())
                .hasSize(3);
    }

    @Test
    void oneMoreAccountLeavesAllAsItIsAndOneThatTakesItsPlaceMovesIt() {
        List<RecordedFact> facts = RecordedCase.inTurn(
                Stream.concat(ACCOUNTS.stream(), Stream.of(restored(5, "2026-06-30", "s"), ranked(6, 3, PREFERRED)))
                        .toList());
        CaseHistory two = CaseHistory.of(facts.subList(0, 2));
        CaseHistory three = two.plus(facts.get(2));
        assertThat(three.change()).isEqualTo(CaseChange.NONE);
        assertThat(three.file()).isSameAs(two.file());
        CaseHistory ranked = three.plus(facts.get(3)).plus(facts.get(4)).plus(facts.get(5));
        assertThat(ranked.change().before()).extracting(AccountsTest::factId).contains(id(2));
        assertThat(ranked.change().after()).extracting(AccountsTest::factId).contains(id(3));
        assertThat(ranked.file().suspensions().iterator().next().suspended().edtf())
                .hasToString("2026-06-13");
    }

    @Test
    void theMemberIsStoredAndReadAgain() {
        ReleaseFact account = ACCOUNTS.get(2);
        assertThat(FactJson.read("access-suspended", 2, FactJson.write(account)))
                .isEqualTo(account)
                .extracting(ReleaseFact::sameHappeningAs)
                .isEqualTo(id(2));
    }

    private static Object factId(DatedFact dated) {
        return dated.recorded().fact().factId();
    }

    private static CaseHistory history(ReleaseFact... more) {
        List<ReleaseFact> facts = new ArrayList<>(ACCOUNTS);
        facts.addAll(List.of(more));
        return RecordedCase.history(facts.toArray(ReleaseFact[]::new));
    }

    /** The day of the suspension. */
    private static String counts(ReleaseFact... more) {
        return history(more).file().suspensions().stream()
                .map(suspension -> suspension.suspended().edtf().toString())
                .reduce((one, other) -> one + " and " + other)
                .orElse("nothing");
    }
}
