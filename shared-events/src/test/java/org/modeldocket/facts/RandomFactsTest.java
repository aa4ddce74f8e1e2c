package org.modeldocket.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.ReleaseFact.FactType;

/** The properties of the fold, the rules and the views hold for a type of fact only if random cases contain it. */
class RandomFactsTest {
    @Test
    void everyTypeOfStatementIsAmongThem() {
        assertThat(RandomFacts.oneOfEachStatement(2).stream().map(FactType::of).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(FactType.values())
                        .filter(type -> type != FactType.RELEASE_REGISTERED
                                && !RecordKeeping.class.isAssignableFrom(type.factClass())
                                && !OrganisationFact.class.isAssignableFrom(type.factClass()))
                        .toList());
    }
}
