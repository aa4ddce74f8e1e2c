package org.modeldocket.query.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePhraseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 June 2026 | 2026-06-12",
                "on 1 July 2026 | 2026-07-01",
                "June 12, 2026 | 2026-06-12",
                "june  12th 2026 | 2026-06-12",
                "the 12th of June | ''",
                "in June 2026 | 2026-06",
                "2026 | 2026",
                "2026-06-XX | 2026-06-XX",
                "2026-06~ | 2026-06~",
                "30 February 2026 | ''",
                "06/09/2020 | ''",
                "6.9.2020 | ''",
                "earlier this month | ''",
                "12 June 2026 or so | ''",
                "'' | ''"
            })
    void readsWhatCanMeanOneThingOnly(String words, String edtf) {
        assertThat(DatePhrase.edtf(words)).isEqualTo(edtf);
    }
}
