package org.modeldocket.query.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.ReadPoint;
import tools.jackson.databind.node.JsonNodeFactory;

class AnswerCacheTest {
    private final AnswerCache answers = new AnswerCache();
    private int reads;

    private String read(String address, int generation) {
        ReadPoint now = new ReadPoint(generation, new AsOf(9, null), LocalDate.MAX, 0);
        return answers.of(CitedAddress.parse(address), now, () -> {
                    reads++;
                    return new CitedAnswer(address, null, null, Set.of(), JsonNodeFactory.instance.objectNode());
                })
                .digest();
    }

    @Test
    void anAddressIsReadOnceForTheSameViews() {
        assertThat(read("/releases?knownAt=position:1", 1)).isEqualTo("/releases?knownAt=position:1");
        assertThat(read("/releases?knownAt=position:1", 1)).isEqualTo("/releases?knownAt=position:1");
        assertThat(read("/releases?knownAt=position:2", 1)).isEqualTo("/releases?knownAt=position:2");
        assertThat(reads).isEqualTo(2);
        read("/releases?knownAt=position:1", 2);
        assertThat(reads).isEqualTo(3);
    }

    @Test
    void onlyTheLastAreKept() {
        for (int position = 1; position <= 20; position++) {
            read("/releases?knownAt=position:" + position, 1);
        }
        read("/releases?knownAt=position:20", 1);
        assertThat(reads).isEqualTo(20);
        read("/releases?knownAt=position:1", 1);
        assertThat(reads).isEqualTo(21);
    }
}
