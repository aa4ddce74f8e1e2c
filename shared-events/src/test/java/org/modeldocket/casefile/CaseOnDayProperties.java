package org.modeldocket.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeldocket.facts.RandomFacts;

/** A case that grows fact by fact is, on each day, what it is when it is folded from nothing. */
class CaseOnDayProperties {
    @Property(tries = 2000)
    void grownIsFolded(@ForAll("histories") List<RecordedFact> facts, @ForAll("days") LocalDate day) {
        CaseOnDay grown = CaseOnDay.of(CaseHistory.of(facts.subList(0, 1)), day);
        for (int n = 2; n <= facts.size(); n++) {
            grown = grown.plus(facts.get(n - 1));
            ValidTimeSlice folded =
                    CaseHistory.of(facts.subList(0, n)).validAt(day).marked();
            assertThat(CaseHistoryProperties.picture(grown.definite()))
                    .as("definite after %s facts", n)
                    .isEqualTo(CaseHistoryProperties.picture(folded.definite()));
            assertThat(CaseHistoryProperties.picture(grown.possible()))
                    .as("possible after %s facts", n)
                    .isEqualTo(CaseHistoryProperties.picture(folded.possible()));
            assertThat(grown.history().recorded()).isEqualTo(facts.subList(0, n));
        }
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
