package org.modeldocket.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ViewSchemaTest {
    private final ViewSchema schema = new ViewSchema(
            List.of(new ClassPathResource("db/views/timeline.sql"), new ClassPathResource("db/views/cases.sql")));

    /** Two indexes of one table cannot be made at once: each locks it. */
    @Test
    void aRoundHasOneIndexOfATableAtMost() {
        List<List<String>> rounds = schema.indexRounds();
        assertThat(rounds.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(schema.indexes());
        assertThat(rounds)
                .hasSize(5)
                .allSatisfy(round -> assertThat(round)
                        .extracting(index -> index.replaceAll(".* ON (\\w+) .*", "$1"))
                        .doesNotHaveDuplicates()
                        .contains("case_release"));
    }
}
