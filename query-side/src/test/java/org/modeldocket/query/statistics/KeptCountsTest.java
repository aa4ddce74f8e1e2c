package org.modeldocket.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.statistics.selected.SelectedReleases;

class KeptCountsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void countsOnceForAQuestionAndAMoment() {
        KeptCounts kept = new KeptCounts(100_000);

        assertThat(ask(kept, "a", at(1, 5, DAY, 0))).isEqualTo(1);
        assertThat(ask(kept, "a", at(1, 5, DAY, 0))).isEqualTo(1);
        assertThat(ask(kept, "b", at(1, 5, DAY, 0))).isEqualTo(2);
        assertThat(ask(kept, "a", at(1, 6, DAY, 0))).as("one more fact").isEqualTo(3);
        assertThat(ask(kept, "a", at(1, 5, DAY.plusDays(1), 0)))
                .as("the next day")
                .isEqualTo(4);
        assertThat(ask(kept, "a", at(1, 5, DAY, 1)))
                .as("a fact that stands before one that it has")
                .isEqualTo(5);
        assertThat(ask(kept, "a", at(2, 5, DAY, 0))).as("views made anew").isEqualTo(6);
        assertThat(ask(kept, "a", at(1, 5, DAY, 0))).isEqualTo(1);
    }

    @Test
    void doesNotKeepWhatIsLargerThanTheLimit() {
        KeptCounts kept = new KeptCounts(0);

        assertThat(ask(kept, "a", at(1, 5, DAY, 0))).isEqualTo(1);
        assertThat(ask(kept, "a", at(1, 5, DAY, 0))).isEqualTo(2);
    }

    private int ask(KeptCounts kept, String question, ReadPoint at) {
        SelectedReleases none = PlantedRecord.selected(List.of(), Map.of());
        return kept.get(question, at, () -> none, releases -> counted.incrementAndGet());
    }

    private static ReadPoint at(int generation, long position, LocalDate day, long outOfOrder) {
        return new ReadPoint(generation, new AsOf(position, null), day, outOfOrder);
    }
}
