package org.modeldocket.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.wire.FactJson;

class AudienceTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IN_JURISDICTION")
    void aKindAloneIsAString(Audience.Kind kind) {
        assertThat(written(Audience.of(kind))).isEqualTo("\"" + kind + "\"");
        assertThat(read("\"" + kind + "\"")).isEqualTo(Audience.of(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"atLeast":18,"atMost":20,"kind":"LISTED_ORGANISATIONS","listPublished":false}
            {"description":"operators of grids","kind":"CRITICAL_INFRASTRUCTURE"}
            {"jurisdiction":"US","kind":"IN_JURISDICTION"}
            """)
    void whatIsSaidBesidesMakesItAnObject(String json) {
        assertThat(written(read(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"kind":"PUBLIC","atLeast":0};                                   atLeast must be 1 or more
            {"kind":"PUBLIC","atMost":-1};                                   atMost must be 1 or more
            {"kind":"PUBLIC","atLeast":3,"atMost":2};                        atLeast is greater than atMost
            {"kind":"PUBLIC","listPublished":true};                          listPublished is for LISTED_ORGANISATIONS alone
            {"kind":"IN_JURISDICTION"};                                      jurisdiction is missing
            {"kind":"ALL","atLeast":3};                                      kind ALL takes no number
            """)
    void membersFitTheKind(String json, String fault) {
        assertThatThrownBy(() -> read(json)).hasStackTraceContaining(fault);
    }

    @Test
    void aSetKeepsTheOrderOfTheKinds() {
        assertThat(Audience.PUBLIC).isLessThan(Audience.ALL);
        assertThat(Audience.of(Audience.Kind.LISTED_ORGANISATIONS)).isLessThan(Audience.ALL);
    }

    private static String written(Audience audience) {
        return new String(FactJson.mapper().writeValueAsBytes(audience), UTF_8);
    }

    private static Audience read(String json) {
        return FactJson.mapper().readValue(json, Audience.class);
    }
}
