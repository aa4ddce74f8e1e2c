package org.modeldocket.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFirewallTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "a=1&b=2", "q=%C3%A9", "date=2026-05%2F2026-06", "share=10%25", "q=a+b", "x=%41"})
    void whatIsUtf8IsLetThrough(String query) {
        assertThat(RequestFirewall.isDecodable(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "x=%", "x=%4", "x=%zz", "x=%u0041", "x=%ff", "x=%c0%ae", "a=%c3&b=%a9", "x=%ed%a0%80"})
    void whatIsNotIsRefused(String query) {
        assertThat(RequestFirewall.isDecodable(query)).isFalse();
    }
}
