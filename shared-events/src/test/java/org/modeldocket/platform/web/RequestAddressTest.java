package org.modeldocket.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The addresses of further pages and of permanent links. */
class RequestAddressTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                            /api/facts?cursor=a%2Bb
            limit=1,                       /api/facts?limit=1&cursor=a%2Bb
            cursor=old&limit=1&cursor=two, /api/facts?limit=1&cursor=a%2Bb
            curs%6Fr=old&limit=1,          /api/facts?limit=1&cursor=a%2Bb
            q=size=5,                      /api/facts?q=size%3D5&cursor=a%2Bb
            q==,                           /api/facts?q=%3D&cursor=a%2Bb
            q=a+b%26c&&type,               /api/facts?q=a+b%26c&type&cursor=a%2Bb
            """)
    void keepsWhatWasAskedFor(String query, String next) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/facts");
        request.setQueryString(query.isEmpty() ? null : query);

        assertThat(RequestAddress.with(request, Map.of("cursor", "a+b"))).isEqualTo(next);
    }

    @Test
    void writesPositionsAsPeopleDo() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/releases.csv");

        assertThat(RequestAddress.with(request, Map.of("to", "position:7", "cursor", "x")))
                .isEqualTo("/api/releases.csv?cursor=x&to=position:7");
    }
}
