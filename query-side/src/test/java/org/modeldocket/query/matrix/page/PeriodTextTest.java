package org.modeldocket.query.matrix.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.page.CaseText;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.matrix.cell.CellPeriod;
import org.modeldocket.query.timeline.page.AccountText;
import org.modeldocket.query.ui.TestTexts;
import org.modeldocket.query.ui.text.Phrases;
import org.modeldocket.query.ui.text.TemplateText;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.Treatment;

/** What pages say of a period whose end is vague. */
class PeriodTextTest {
    private final CaseText words = new CaseText(
            TestTexts.WORDS,
            new TemplateText(TestTexts.WORDS, TestTexts.DATES, new Phrases(TestTexts.WORDS)),
            new AccountText(TestTexts.WORDS, TestTexts.DATES));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-03-01 | -       | true  | -        | 1 March 2026, still open
            2026-03-01 | -       | true  | POSSIBLE | 1 March 2026, possibly still open
            2026-03    | -       | true  | POSSIBLE | March 2026, possibly still open
            2026-03-01 | 2026-04 | false | POSSIBLE | 1 March 2026 – April 2026, possibly still open
            2026-03-01 | 2026-03-02 | false | -     | 1 March 2026 – 2 March 2026 (1 day)
            2026-06-12 | 2026-07-01 | false | -     | 12 June 2026 – 1 July 2026 (19 days)
            2026-03    | 2026-03-31 | false | -     | March 2026 – 31 March 2026 (up to 30 days)
            2026-03    | 2026-03 | false | -        | within March 2026
            ../2026-03 | 2026-04 | false | -        | by the end of March 2026 – April 2026
            2026-03-01 | 2026-04 | false | -        | 1 March 2026 – April 2026 (31 to 60 days)
            """)
    void aSuspension(String from, @Nullable String to, boolean open, @Nullable Certainty lasts, String says) {
        assertThat(words.period(new SuspensionView(
                        "s",
                        null,
                        Party.GOVERNMENT,
                        List.of(),
                        when(from),
                        null,
                        null,
                        when(to),
                        null,
                        null,
                        null,
                        open,
                        lasts,
                        List.of(),
                        List.of())))
                .isEqualTo(says);
    }

    /** A general release and a withdrawal are happenings: neither is open as a review is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GENERAL_RELEASE | 2026-05-01 | -          | -        | released 1 May 2026
            GENERAL_RELEASE | 2026-06    | -          | -        | released June 2026
            GENERAL_RELEASE | 2026-05-01 | -          | POSSIBLE | 1 May 2026, possibly still open
            GENERAL_RELEASE | 2026-05-01 | 2026-08-15 | -        | 1 May 2026 – 15 August 2026 (106 days)
            WITHDRAWAL      | 2026-08-15 | -          | -        | withdrawn 15 August 2026
            PREVIEW         | 2026-05-01 | -          | -        | 1 May 2026, still open
            """)
    void aTreatment(Treatment kind, String from, @Nullable String to, @Nullable Certainty lasts, String says) {
        assertThat(words.period(new TreatmentView(
                        kind, "s", when(from), when(to), null, to == null, lasts, null, null, List.of("a"), List.of())))
                .isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GENERAL_RELEASE | 1 | 1 | released Mar 2026
            WITHDRAWAL      | 1 | 1 | withdrawn Mar 2026
            REVIEW          | 1 | 1 | Mar 2026, still open
            REVIEW          | 2 | 1 | Mar 2026, 1 of 2 still open
            """)
    void aCellWithoutAnEnd(Treatment kind, int count, int open, String says) {
        assertThat(CellText.period(kind, open(bounds("2026-03"), count, open), TestTexts.WORDS, TestTexts.DATES))
                .isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GENERAL_RELEASE | 2026-03~            | -                   | released about Mar 2026
            GENERAL_RELEASE | 2026-03-05?         | -                   | released perhaps 5 Mar 2026
            WITHDRAWAL      | 2026%               | -                   | withdrawn perhaps about 2026
            REVIEW          | 2026-03~            | -                   | about Mar 2026, still open
            REVIEW          | 2026-02~/2026-03    | -                   | started about 1 Feb 2026 to 31 Mar 2026, still open
            REVIEW          | ../2026-03-05~      | -                   | by about 5 Mar 2026, still open
            REVIEW          | 2026-03-05%/..      | -                   | perhaps about 5 Mar 2026 or later, still open
            REVIEW          | 2026-03-05~         | 2026-04?            | about 5 Mar 2026 – perhaps Apr 2026
            REVIEW          | 2026-03-05          | 2026-04-02/2026-05~ | 5 Mar 2026 – about 2 Apr 2026 to 31 May 2026
            REVIEW          | 2026-03~            | 2026-03~            | within about Mar 2026
            REVIEW          | 2026-03~            | 2026-03             | about Mar 2026 – Mar 2026
            REVIEW          | 2026-03-05          | 2026~               | 5 Mar 2026 – by about 31 Dec 2026
            """)
    void aCellWhoseDatesAreApproximateOrUncertain(Treatment kind, String from, @Nullable String to, String says) {
        CellPeriod period = new CellPeriod(bounds(from), null, to == null ? null : bounds(to), null);
        int open = to == null ? 1 : 0;
        Cell cell = new Cell(
                1,
                null,
                open,
                null,
                period.from(),
                period.to(),
                List.of(period),
                null,
                List.of("a"),
                List.of(),
                0,
                null,
                null,
                null);
        assertThat(CellText.period(kind, cell, TestTexts.WORDS, TestTexts.DATES))
                .isEqualTo(says);
    }

    /** That two began within ten days does not read as a period of ten days. */
    @Test
    void aCellInWhichSomeOfSeveralAreOpen() {
        DateBounds began = bounds("2026-01-01/2026-01-10");
        assertThat(CellText.period(Treatment.REVIEW, open(began, 2, 1), TestTexts.WORDS, TestTexts.DATES))
                .isEqualTo("started between 1 Jan and 10 Jan 2026, 1 of 2 still open");
        assertThat(CellText.period(Treatment.REVIEW, open(began, 2, 2), TestTexts.WORDS, TestTexts.DATES))
                .isEqualTo("started between 1 Jan and 10 Jan 2026, still open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            4 | 0 | 2026-04 | Jan 2020 – Apr 2026; Jan 2021 – Apr 2026; Jan 2022 – Apr 2026; Jan 2023 – Apr 2026
            5 | 0 | 2026-04 | 5 periods, first began Jan 2020, last ended Apr 2026
            5 | 1 | 2026-04 | 5 periods, first began Jan 2020, last ended Apr 2026, 1 of 6 still open
            5 | 1 | -       | 5 periods, first began Jan 2020, 1 of 6 still open
            5 | 0 | 2026-04~ | 5 periods, first began Jan 2020, last ended about Apr 2026
            """)
    void aCellOfManyPeriodsNamesTheirNumberAndSpan(int periods, int open, @Nullable String lastTo, String says) {
        List<CellPeriod> all = IntStream.range(0, periods)
                .mapToObj(n -> new CellPeriod(bounds((2020 + n) + "-01"), null, bounds("2026-04"), null))
                .toList();
        Cell cell = new Cell(
                6,
                null,
                open,
                null,
                bounds("2020-01"),
                lastTo == null ? null : bounds(lastTo),
                all,
                null,
                List.of("a"),
                List.of(),
                0,
                null,
                null,
                null);
        assertThat(CellText.period(Treatment.REVIEW, cell, TestTexts.WORDS, TestTexts.DATES))
                .isEqualTo(says);
    }

    private static Cell open(DateBounds from, int count, int open) {
        List<CellPeriod> periods = List.of(new CellPeriod(from, null, null, null));
        return new Cell(
                count, null, open, null, from, null, periods, null, List.of("a"), List.of(), 0, null, null, null);
    }

    /** One that had ended by then is not called open for another that may have begun. */
    @Test
    void aCellWithAPeriodThatMayHaveBegun() {
        assertThat(CellText.period(Treatment.SUSPENSION, cell(null), TestTexts.WORDS, TestTexts.DATES))
                .isEqualTo("1 Mar 2026 – Apr 2026; possibly within Jun 2026");
        assertThat(CellText.period(Treatment.SUSPENSION, cell(Certainty.POSSIBLE), TestTexts.WORDS, TestTexts.DATES))
                .isEqualTo("1 Mar 2026 – Apr 2026, possibly still open; possibly within Jun 2026");
    }

    private static Cell cell(@Nullable Certainty lasts) {
        DateBounds march = bounds("2026-03-01");
        DateBounds june = bounds("2026-06");
        return new Cell(
                1,
                null,
                0,
                1,
                march,
                bounds("2026-04"),
                List.of(new CellPeriod(march, null, bounds("2026-04"), lasts)),
                List.of(new CellPeriod(june, null, june, Certainty.POSSIBLE)),
                List.of("a"),
                List.of(),
                0,
                null,
                null,
                null);
    }

    private static DateBounds bounds(String date) {
        return DateBounds.of(EdtfDate.parse(date));
    }

    private static @Nullable DateView when(@Nullable String date) {
        return date == null ? null : DateView.of(EdtfDate.parse(date));
    }
}
