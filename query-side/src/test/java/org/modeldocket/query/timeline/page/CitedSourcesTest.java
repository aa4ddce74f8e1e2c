package org.modeldocket.query.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.timeline.CitationView;
import org.modeldocket.query.timeline.page.cited.CitedSource;
import org.modeldocket.query.timeline.page.cited.CitedSources;
import org.modeldocket.query.ui.TestTexts;
import org.modeldocket.vocabulary.CitationBasis;

class CitedSourcesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PRESS          | -         | press report
            SECONDARY      | The Daily | second-hand; rests on The Daily
            -              | The Daily | rests on The Daily
            PRIMARY_RECORD | -         | the document itself
            -              | -         | -
            """)
    void saysWhatASourceIs(@Nullable CitationBasis basis, @Nullable String restsOn, @Nullable String kind) {
        CitationView citation =
                new CitationView("The Gazette", "A report", null, null, null, null, null, basis, restsOn, null);
        assertThat(new CitedSources(TestTexts.WORDS, TestTexts.DATES).cite(List.of(citation)))
                .singleElement()
                .extracting(CitedSource::kind)
                .isEqualTo(kind);
    }
}
