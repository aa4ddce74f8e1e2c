package org.modeldocket.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressEncodingTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "a=1&b=2", "q=%C3%A9", "date=2026-05%2F2026-06", "share=10%25", "q=a+b", "x=%41"})
    void isUtf8(String query) {
        assertThat(AddressEncoding.isUtf8(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "x=%", "x=%4", "x=%zz", "x=%u0041", "x=%ff", "x=%c0%ae", "a=%c3&b=%a9", "x=%ed%a0%80"})
    void isNotUtf8(String query) {
        assertThat(AddressEncoding.isUtf8(query)).isFalse();
    }

    @Test
    void namesEachCharacterOnce() {
        assertThat(AddressEncoding.instead("a[b,c]/[d|e\\")).isEqualTo("%5B for [, %5D for ], %7C for |, %5C for \\");
        assertThat(AddressEncoding.instead("a%5Bb~-._!$&'()*+,;=:@/?")).isNull();
    }
}
