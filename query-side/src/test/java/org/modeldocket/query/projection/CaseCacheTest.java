package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.submitted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.question.CaseCache;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;

class CaseCacheTest {
    @Test
    void dropsWhatWasUsedLongestAgoWhenItTakesTooMuchMemory() {
        CaseCache cache = new CaseCache(5 * history("a", 2).weight() / 2 + 4_000);
        cache.putAll(List.of(history("a", 2), history("b", 2)));
        assertThat(cache.get(new ReleaseId("a"))).isNotNull();
        cache.putAll(List.of(history("c", 2)));
        assertThat(cache.holds(new ReleaseId("a"))).isTrue();
        assertThat(cache.holds(new ReleaseId("b"))).isFalse();
        assertThat(cache.holds(new ReleaseId("c"))).isTrue();
    }

    @Test
    void keepsOneCaseHoweverLong() {
        CaseCache cache = new CaseCache(5 * history("a", 2).weight() / 2 + 4_000);
        cache.putAll(List.of(history("a", 2), history("b", 9)));
        assertThat(cache.holds(new ReleaseId("a"))).isFalse();
        assertThat(cache.holds(new ReleaseId("b"))).isTrue();
    }

    @Test
    void aCaseThatGrowsIsCountedOnce() {
        CaseCache cache = new CaseCache(5 * history("a", 2).weight() / 2 + 4_000);
        cache.putAll(List.of(history("a", 2)));
        for (int facts = 1; facts <= 3; facts++) {
            cache.putAll(List.of(history("b", facts)));
        }
        assertThat(cache.holds(new ReleaseId("a"))).isTrue();
        cache.clear();
        assertThat(cache.holds(new ReleaseId("b"))).isFalse();
    }

    private static CaseHistory history(String id, int facts) {
        List<RecordedFact> all = new ArrayList<>();
        for (int n = 0; n < facts; n++) {
            all.add(new RecordedFact(
                    new ReleaseId(id),
                    n,
                    n + 1,
                    Instant.EPOCH,
                    new Actor("s", "n"),
                    n == 0 ? registered(1) : submitted(n + 1, "2026")));
        }
        return CaseHistory.of(all);
    }
}
