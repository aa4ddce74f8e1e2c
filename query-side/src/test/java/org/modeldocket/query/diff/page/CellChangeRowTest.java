package org.modeldocket.query.diff.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.diff.CellChange;
import org.modeldocket.query.diff.CellView;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.ui.TestTexts;
import org.modeldocket.vocabulary.Treatment;

/** How a case counts in a cell. A general release and a withdrawal are happenings: neither is open as a review is. */
class CellChangeRowTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            REVIEW,          1, 1, -, 'counted, still open'
            REVIEW,          1, 0, 1, 'counted, possibly still open'
            REVIEW,          1, 0, -, 'counted, ended'
            REVIEW,          0, 0, 1, possibly counted
            SUSPENSION,      1, 1, -, 'counted, still open'
            GENERAL_RELEASE, 1, 1, -, counted
            GENERAL_RELEASE, 1, 0, -, 'counted, ended'
            GENERAL_RELEASE, 0, 0, 1, possibly counted
            WITHDRAWAL,      1, 1, -, counted
            """)
    void saysHowItCounts(Treatment kind, int count, int open, @Nullable Integer possiblyOpen, String says) {
        CellView cell = new CellView(count, count == 0 ? 1 : null, open, possiblyOpen, null, null);
        CellChange change = new CellChange(new Organisation("example-ai", "Example AI"), kind, null, cell);
        assertThat(CellChangeRow.of(change, TestTexts.WORDS).after()).isEqualTo(says);
    }
}
