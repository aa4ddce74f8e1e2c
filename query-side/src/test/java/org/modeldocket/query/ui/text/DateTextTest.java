package org.modeldocket.query.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.query.ui.TestTexts.DATES;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Treatment;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-12            | 12 June 2026
            2026-06-12T08:30:00Z  | 12 June 2026, 08:30 UTC
            2026-03-05T23:30:00-08:00 | 5 March 2026, 23:30 (UTC−8)
            2026-03-05T23:30:00+05:30 | 5 March 2026, 23:30 (UTC+5:30)
            2026-03-05T23:30:00+00:00 | 5 March 2026, 23:30 UTC
            2026-03-05T23:30:15Z  | 5 March 2026, 23:30:15 UTC
            2026-06               | some day in June 2026
            2026-06-XX            | some day in June 2026
            2026                  | some time in 2026
            2026-XX-XX            | some time in 2026
            Y17000                | some time in 17000
            2026-XX-25            | some day from 25 January 2026 to 25 December 2026
            202X                  | some time in the 2020s
            20XX                  | some day from 1 January 2000 to 31 December 2099
            20XX-02               | some day from 1 February 2000 to 28 February 2099
            2026-21               | some day in spring 2026
            2026-24               | some day in winter 2026
            2026-34               | some day in the second quarter of 2026
            XXXX                  | date unknown
            XXXX~                 | date unknown
            2026~                 | about 2026
            2026-06-12~           | about 12 June 2026
            2026?                 | perhaps some time in 2026
            2026-06?              | perhaps some day in June 2026
            2026-06-12?           | perhaps 12 June 2026
            2026-06%              | perhaps about June 2026
            2026-05/2026-06       | between May 2026 and June 2026
            2026-05-03/2026-06-12 | between 3 May 2026 and 12 June 2026
            2026-05~/2026-06?     | between about May 2026 and perhaps June 2026
            ../2026-06-12         | by 12 June 2026
            /2026-06              | by the end of June 2026
            2026-06-12/..         | 12 June 2026 or later
            2026-06/              | June 2026 or later
            [2026-05,2026-07]     | May 2026 or July 2026
            [2026-03,2026-05..]   | March 2026 or May 2026 or later
            [..2026-05-03]        | 3 May 2026 or earlier
            [2026-01..2026-03,2027] | between January 2026 and March 2026 or 2027
            """)
    void saysHowADateIsUnderstood(String edtf, String words) {
        assertThat(DATES.understood(EdtfDate.parse(edtf))).isEqualTo(words);
    }

    /** Inside a sentence, where "planned to end 12 June 2026" would lack a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-12            | on 12 June 2026
            2026-06-12T08:30:00Z  | on 12 June 2026, 08:30 UTC
            2026-06               | in June 2026
            2026                  | in 2026
            2026-XX-25            | on some day from 25 January 2026 to 25 December 2026
            202X                  | in the 2020s
            2026-21               | in spring 2026
            2026-34               | in the second quarter of 2026
            2026~                 | in or about 2026
            2026-06-12~           | on or about 12 June 2026
            2026?                 | perhaps in 2026
            2026-06-12?           | perhaps on 12 June 2026
            2026-06%              | perhaps in or about June 2026
            2026-05/2026-06       | between May 2026 and June 2026
            ../2026-06-12         | by 12 June 2026
            2026-06-12/..         | on 12 June 2026 or later
            2026-06/              | in June 2026 or later
            [2026-05,2026-07]     | in May 2026 or in July 2026
            [2026-05-03,2026-07-01] | on 3 May 2026 or on 1 July 2026
            """)
    void saysWhenSomethingHappens(String edtf, String words) {
        assertThat(DATES.on(EdtfDate.parse(edtf))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026                   | 2026
            2026-06                | Jun 2026
            2026-06-12             | 12 Jun 2026
            2026-06-12/2026-07-03  | 12 Jun 2026 to 3 Jul 2026
            ../2026-06-12          | by 12 Jun 2026
            2026-06-12/..          | 12 Jun 2026 or later
            2026~                  | about 2026
            2026-06?               | perhaps Jun 2026
            2026-06-12%            | perhaps about 12 Jun 2026
            2026-06-12~/2026-07-03 | about 12 Jun 2026 to 3 Jul 2026
            2026-06-12/2026-07-03? | perhaps 12 Jun 2026 to 3 Jul 2026
            ../2026-06-12~         | by about 12 Jun 2026
            2026-06-12?/..         | perhaps 12 Jun 2026 or later
            [2026-05,2026-06~]     | about 1 May 2026 to 30 Jun 2026
            """)
    void saysBoundsBriefly(String edtf, String words) {
        assertThat(DATES.brief(bounds(edtf))).isEqualTo(words);
        assertThat(DATES.brief(DateBounds.UNKNOWN)).isEqualTo("date unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026                  | 2026, still open
            2026-02               | Feb 2026, still open
            2026-06-12            | 12 Jun 2026, still open
            2026-01-01/2026-06-12 | started between 1 Jan and 12 Jun 2026, still open
            2026-01-01/2027-06-12 | started between 1 Jan 2026 and 12 Jun 2027, still open
            2026-01-01~/2026-06-12 | started about 1 Jan 2026 to 12 Jun 2026, still open
            """)
    void saysOfARangeThatIsStillOpenThatItBeganThen(String edtf, String words) {
        assertThat(DATES.periods().of(bounds(edtf), null)).isEqualTo(words);
    }

    private static DateBounds bounds(String edtf) {
        return DateBounds.of(EdtfDate.parse(edtf));
    }

    @Test
    void saysWhetherAPeriodIsOver() {
        EdtfDate may = EdtfDate.parse("2026-05");
        assertThat(DATES.period(may, null)).isEqualTo("May 2026, still open");
        assertThat(DATES.period(may, EdtfDate.parse("2026-06-12~"))).isEqualTo("May 2026 – about 12 June 2026");
        assertThat(DATES.period(may, may)).isEqualTo("within May 2026");
        assertThat(DATES.period(EdtfDate.parse("XXXX?"), null)).isEqualTo("date unknown, still open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-01            | on 1 May 2026
            2026-05-01T08:30:00Z  | on 1 May 2026, 08:30 UTC
            2026-05-01~           | on or about 1 May 2026
            2026-05~              | in or about May 2026
            2026-05?              | perhaps in May 2026
            2026-05               | within May 2026
            2026-05/2026-06       | between May 2026 and June 2026
            ../2026-06-12         | by 12 June 2026
            """)
    void saysOfAPeriodThatEndsWhenItBeginsWhenThatWas(String edtf, String words) {
        assertThat(DATES.period(EdtfDate.parse(edtf), EdtfDate.parse(edtf))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-01/2026-11-30 | withdrawn between 1 Oct and 30 Nov 2026
            2026-10-01/2027-11-30 | withdrawn between 1 Oct 2026 and 30 Nov 2027
            2026-10               | withdrawn Oct 2026
            2026-10-01            | withdrawn 1 Oct 2026
            """)
    void saysOfARangeOfDaysThatItHappenedBetweenThem(String edtf, String words) {
        assertThat(DATES.periods().since(Treatment.WITHDRAWAL, bounds(edtf))).isEqualTo(words);
    }

    /** What is yet to come, after its label. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-12      | 12 June 2026
            2026-06-12~     | about 12 June 2026
            2026-06         | in June 2026
            2026            | in 2026
            2026?           | perhaps in 2026
            2026-07/2026-08 | between July 2026 and August 2026
            ../2026-06-12   | by 12 June 2026
            """)
    void saysWhenSomethingIsPlanned(String edtf, String words) {
        assertThat(DATES.planned(EdtfDate.parse(edtf))).isEqualTo(words);
    }

    @Test
    void saysMomentsInUtc() {
        assertThat(DATES.moment(Instant.parse("2026-06-12T08:30:59Z"))).isEqualTo("12 June 2026, 08:30 UTC");
    }
}
