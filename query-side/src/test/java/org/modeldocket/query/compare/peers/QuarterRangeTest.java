package org.modeldocket.query.compare.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/** A quarter is as vague as the date, and always a date in EDTF that can be read. */
class QuarterRangeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-34",
        "2026-06/2026-07, 2026-34/2026-35",
        "2026, 2026-33/2026-36",
        "../2026-06, ../2026-34",
        "2026-06/.., 2026-34/..",
        "-0044, 0000-33",
        "Y12000, 9999-36"
    })
    void itIsWrittenInEdtf(String date, String quarter) {
        assertThat(begun(Treatment.REVIEW, date).text()).isEqualTo(quarter);
        assertThat(EdtfDate.parse(quarter)).isNotNull();
    }

    @Test
    void theSubmissionCountsBeforeAnEarlierTreatment() {
        QuarterRange both = Objects.requireNonNull(QuarterRange.of(
                release(period(Treatment.PREVIEW, "2025-01-01"), period(Treatment.REVIEW, "2026-01-01"))));
        assertThat(both.text()).isEqualTo("2026-33");
        assertThat(begun(Treatment.PREVIEW, "2025-01-01").text()).isEqualTo("2025-33");
        assertThat(QuarterRange.of(release())).isNull();
    }

    @Test
    void vagueQuartersMayBeTheSame() {
        QuarterRange exact = begun(Treatment.REVIEW, "2026-05-01");
        assertThat(exact.isThatOf(begun(Treatment.REVIEW, "2026-04"))).isEqualTo(Match.DEFINITE);
        assertThat(exact.isThatOf(begun(Treatment.REVIEW, "2026"))).isEqualTo(Match.POSSIBLE);
        assertThat(begun(Treatment.REVIEW, "2026").isThatOf(begun(Treatment.REVIEW, "2026")))
                .isEqualTo(Match.POSSIBLE);
        assertThat(exact.isThatOf(begun(Treatment.REVIEW, "2026-07"))).isEqualTo(Match.NO);
        assertThat(exact.isThatOf(null)).isEqualTo(Match.NO);
    }

    private static QuarterRange begun(Treatment kind, String date) {
        return Objects.requireNonNull(QuarterRange.of(release(period(kind, date))));
    }

    private static ListedPeriod period(Treatment kind, String date) {
        return new ListedPeriod(
                kind,
                "",
                1,
                Match.DEFINITE,
                Match.DEFINITE,
                PeriodStart.of(EdtfDate.parse(date)),
                null,
                null,
                PeriodTerms.of(List.of()));
    }

    private static ListedRelease release(ListedPeriod... periods) {
        return new ListedRelease(
                "a",
                "a",
                "a",
                null,
                null,
                null,
                1,
                1,
                Standing.RECORDED,
                List.of(Standing.RECORDED),
                List.of(periods),
                List.of());
    }
}
