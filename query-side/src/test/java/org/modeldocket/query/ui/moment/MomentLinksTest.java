package org.modeldocket.query.ui.moment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentLinksTest {
    private static final RequestedMoment MOMENT = RequestedMoment.read(" 2026-05 ", "2026-11-24");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                     | /?validAt=2026-05&amp;knownAt=2026-11-24
            /releases?cursor=x    | /releases?cursor=x&amp;validAt=2026-05&amp;knownAt=2026-11-24
            /companies/a#releases | /companies/a?validAt=2026-05&amp;knownAt=2026-11-24#releases
            /api/releases/a       | /api/releases/a?validAt=2026-05&amp;knownAt=2026-11-24
            /about#review         | /about#review
            /api/log/checkpoint   | /api/log/checkpoint
            #source-1             | #source-1
            https://x.example/    | https://x.example/
            """)
    void keepTheMomentWhereItMatters(String href, String kept) {
        assertThat(MomentLinks.at(MOMENT, href)).isEqualTo(kept);
        assertThat(MomentLinks.at(RequestedMoment.read("", " "), href)).isEqualTo(href);
    }
}
