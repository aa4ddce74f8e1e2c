package org.modeldocket.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EdtfDateTest {
    @Test
    void equalityIsByText() {
        EdtfDate june = EdtfDate.parse("2026-06");

        assertThat(june).isEqualTo(EdtfDate.parse("2026-06")).hasSameHashCodeAs(EdtfDate.parse("2026-06"));
        assertThat(june).isNotEqualTo(EdtfDate.parse("2026-06-XX")).isNotEqualTo("2026-06");
        assertThat(june.bounds()).isEqualTo(EdtfDate.parse("2026-06-XX").bounds());
    }

    @Test
    void readsTextsOfAHundredCharacters() {
        String longest = "[" + "2026,".repeat(18) + "2026-06]";

        assertThat(longest).hasSize(99);
        assertThat(EdtfDate.parse(longest.replace("]", "~]"))).asString().hasSize(100);
    }
}
