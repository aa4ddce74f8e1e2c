package org.modeldocket.time;

import static org.modeldocket.time.Refusals.assertRefused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of the right form that no day or time of the calendar fits. */
class EdtfImpossibleDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2023-02-29                | the days of 2023-02 are 01 to 28
            1900-02-29                | the days of 1900-02 are 01 to 28
            2024-02-30                | the days of 2024-02 are 01 to 29
            -0001-02-29               | the days of -0001-02 are 01 to 28
            2026-06-31                | the days of 2026-06 are 01 to 30
            2026-06-00                | there is no day 00; leave out what is not known; write 2026-06
            2026-06-99                | the days of 2026-06 are 01 to 30
            2026-00                   | there is no month 00
            2026-13                   | there is no month 13
            2026-20                   | there is no month 20
            2026-42                   | there is no month 42
            2026-99-01                | there is no month 99
            20XX-13                   | there is no month 13
            20XX-00-XX                | there is no month 00
            2023-02-3X                | no day of the calendar fits 2023-02-3X
            20X1-02-29                | no day of the calendar fits 20X1-02-29
            2026-02-3X/2027           | no day
            XXXX-02-30                | no day of the calendar fits XXXX-02-30
            2026-06-4X                | no day
            2026-2X                   | no month fits 2X; seasons and quarters have both their digits
            2026-3X-XX                | no month fits 3X
            2026-21-05                | there is no month 21, and a season or quarter has no day; the month comes before the day; write 2026-05-21
            2026-34-XX                | a season or quarter (34) has no day
            -0000                     | there is no year -0000
            -0000-05                  | there is no year -0000
            -0000-0X                  | there is no year -0000
            Y1000000000               | its year is out of reach
            Y-1000000000              | its year is out of reach
            Y99999999999999999999     | its year is out of reach
            2026-06-12T25:00:00       | there is no time 25:00:00
            2026-06-12T24:00:01       | there is no time 24:00:01
            2026-06-12T24:01:00       | there is no time 24:01:00
            2026-06-12T23:60:00       | there is no time 23:60:00
            2016-12-31T23:59:60Z      | there is no time 23:59:60
            2026-06-12T09:30:00+15    | there is no offset +15
            2026-06-12T09:30:00+14:01 | there is no offset +14:01
            2026-06-12T09:30:00-05:60 | there is no offset -05:60
            2026-06-12T09:30:00-00:00 | there is no offset -00:00; write Z
            2023-02-29T09:30:00       | the days of 2023-02 are 01 to 28
            2026-07/2026-06           | it ends before it begins
            2026-06-13/2026-06-12     | it ends before it begins
            2026/-2026                | it ends before it begins
            203X/202X                 | it ends before it begins
            [1672..1670]              | '1672..1670' ends before it begins
            """)
    void datesThatCannotBe(String text, String offence) {
        assertRefused(text, offence);
    }
}
