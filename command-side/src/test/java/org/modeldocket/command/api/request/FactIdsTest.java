package org.modeldocket.command.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.modeldocket.vocabulary.id.FactId;

class FactIdsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:04:05.678Z");

    @Test
    void freshIdsAreVersion7AndAllDiffer() {
        FactIds ids = new FactIds(Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
        Set<FactId> made = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            UUID id = ids.fresh().value();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)).isEqualTo(NOW);
            made.add(new FactId(id));
        }
        assertThat(made).hasSize(1_000);
    }

    @Test
    void idsFromWordsAreVersion8AndTheSameForEver() {
        FactId id = FactIds.of("idempotency-key", "token:1", "/api/releases", "k");
        assertThat(id).hasToString("55779139-d634-8a11-8606-cf4fbd1d55d6");
        assertThat(id.value().version()).isEqualTo(8);
        assertThat(id.value().variant()).isEqualTo(2);
    }

    @Test
    void wordsAreToldApart() {
        assertThat(FactIds.of("ab", "c")).isNotEqualTo(FactIds.of("a", "bc"));
        assertThat(FactIds.of("a", "")).isNotEqualTo(FactIds.of("a"));
    }
}
