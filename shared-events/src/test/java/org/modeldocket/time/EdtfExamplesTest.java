package org.modeldocket.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of the specification, level by level, and those of our own where it has none. A dash is an open bound; the
 * last column holds the flags: ~ approximate, ? uncertain, % both.
 */
class EdtfExamplesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            1985-04-12                | 1985-04-12 | 1985-04-12 | DAY
            1985-04                   | 1985-04-01 | 1985-04-30 | MONTH
            1985                      | 1985-01-01 | 1985-12-31 | YEAR
            1985-04-12T23:20:30       | 1985-04-12 | 1985-04-12 | SECOND
            1985-04-12T23:20:30Z      | 1985-04-12 | 1985-04-12 | SECOND
            1985-04-12T23:20:30-04    | 1985-04-12 | 1985-04-12 | SECOND
            1985-04-12T23:20:30+04:30 | 1985-04-12 | 1985-04-12 | SECOND
            1964/2008                 | 1964-01-01 | 2008-12-31 | INTERVAL
            2004-06/2006-08           | 2004-06-01 | 2006-08-31 | INTERVAL
            2004-02-01/2005-02-08     | 2004-02-01 | 2005-02-08 | INTERVAL
            2004-02-01/2005-02        | 2004-02-01 | 2005-02-28 | INTERVAL
            2004-02-01/2005           | 2004-02-01 | 2005-12-31 | INTERVAL
            2005/2006-02              | 2005-01-01 | 2006-02-28 | INTERVAL
            # not in the specification
            0000                      | 0000-01-01 | 0000-12-31 | YEAR
            9999-12-31                | 9999-12-31 | 9999-12-31 | DAY
            2024-02                   | 2024-02-01 | 2024-02-29 | MONTH
            1900-02                   | 1900-02-01 | 1900-02-28 | MONTH
            2000-02-29                | 2000-02-29 | 2000-02-29 | DAY
            2026-06-12T00:00:00       | 2026-06-12 | 2026-06-12 | SECOND
            2026-06-12T24:00:00Z      | 2026-06-12 | 2026-06-12 | SECOND
            2026-06-12T23:59:59+14:00 | 2026-06-12 | 2026-06-12 | SECOND
            2026-06-12T23:59:59-00:30 | 2026-06-12 | 2026-06-12 | SECOND
            2026-06-12T23:59:59+00:00 | 2026-06-12 | 2026-06-12 | SECOND
            2026-06-15/2026-06        | 2026-06-15 | 2026-06-30 | INTERVAL
            2026-06/2026-06-12        | 2026-06-01 | 2026-06-12 | INTERVAL
            2026-06-12/2026-06-12     | 2026-06-12 | 2026-06-12 | INTERVAL
            """)
    void level0(String text, LocalDate earliest, LocalDate latest, Precision precision) {
        assertUnderstood(text, earliest, latest, precision, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            Y170000002             | +170000002-01-01 | +170000002-12-31 | YEAR     | -
            Y-170000002            | -170000002-01-01 | -170000002-12-31 | YEAR     | -
            2001-21                | 2001-03-01       | 2001-05-31       | SEASON   | -
            2001-22                | 2001-06-01       | 2001-08-31       | SEASON   | -
            2001-23                | 2001-09-01       | 2001-11-30       | SEASON   | -
            2001-24                | 2001-12-01       | 2002-02-28       | SEASON   | -
            1984?                  | 1984-01-01       | 1984-12-31       | YEAR     | ?
            2004-06~               | 2004-06-01       | 2004-06-30       | MONTH    | ~
            2004-06-11%            | 2004-06-11       | 2004-06-11       | DAY      | %
            201X                   | 2010-01-01       | 2019-12-31       | DECADE   | -
            20XX                   | 2000-01-01       | 2099-12-31       | CENTURY  | -
            2004-XX                | 2004-01-01       | 2004-12-31       | YEAR     | -
            1985-04-XX             | 1985-04-01       | 1985-04-30       | MONTH    | -
            1985-XX-XX             | 1985-01-01       | 1985-12-31       | YEAR     | -
            1985-04-12/..          | 1985-04-12       | -                | INTERVAL | -
            1985-04/..             | 1985-04-01       | -                | INTERVAL | -
            1985/..                | 1985-01-01       | -                | INTERVAL | -
            ../1985-04-12          | -                | 1985-04-12       | INTERVAL | -
            ../1985-04             | -                | 1985-04-30       | INTERVAL | -
            ../1985                | -                | 1985-12-31       | INTERVAL | -
            1985-04-12/            | 1985-04-12       | -                | INTERVAL | -
            1985-04/               | 1985-04-01       | -                | INTERVAL | -
            1985/                  | 1985-01-01       | -                | INTERVAL | -
            /1985-04-12            | -                | 1985-04-12       | INTERVAL | -
            /1985-04               | -                | 1985-04-30       | INTERVAL | -
            /1985                  | -                | 1985-12-31       | INTERVAL | -
            -1985                  | -1985-01-01      | -1985-12-31      | YEAR     | -
            # not in the specification
            Y10000                 | +10000-01-01     | +10000-12-31     | YEAR     | -
            Y999999999             | +999999999-01-01 | +999999999-12-31 | YEAR     | -
            Y-999999999            | -999999999-01-01 | -999999999-12-31 | YEAR     | -
            Y17000~                | +17000-01-01     | +17000-12-31     | YEAR     | ~
            Y-17000/Y17000         | -17000-01-01     | +17000-12-31     | INTERVAL | -
            2023-24                | 2023-12-01       | 2024-02-29       | SEASON   | -
            9999-24                | 9999-12-01       | +10000-02-29     | SEASON   | -
            2026-21~               | 2026-03-01       | 2026-05-31       | SEASON   | ~
            2026-21/2026-22        | 2026-03-01       | 2026-08-31       | INTERVAL | -
            -0001                  | -0001-01-01      | -0001-12-31      | YEAR     | -
            -0004-02-29            | -0004-02-29      | -0004-02-29      | DAY      | -
            -1985-04               | -1985-04-01      | -1985-04-30      | MONTH    | -
            -1985/-0044-03-15      | -1985-01-01      | -0044-03-15      | INTERVAL | -
            1984~/2004-06          | 1984-01-01       | 2004-06-30       | INTERVAL | ~
            1984/2004-06~          | 1984-01-01       | 2004-06-30       | INTERVAL | ~
            1984?/2004             | 1984-01-01       | 2004-12-31       | INTERVAL | ?
            1984/2004?             | 1984-01-01       | 2004-12-31       | INTERVAL | ?
            1984?/2004~            | 1984-01-01       | 2004-12-31       | INTERVAL | %
            1984?/2004%            | 1984-01-01       | 2004-12-31       | INTERVAL | %
            2026-06?/..            | 2026-06-01       | -                | INTERVAL | ?
            /2026-06~              | -                | 2026-06-30       | INTERVAL | ~
            2004-XX-XX~            | 2004-01-01       | 2004-12-31       | YEAR     | ~
            """)
    void level1(String text, LocalDate earliest, LocalDate latest, Precision precision, String flags) {
        assertUnderstood(text, earliest, latest, precision, flags);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            2001-33                     | 2001-01-01  | 2001-03-31  | QUARTER    | -
            2001-34                     | 2001-04-01  | 2001-06-30  | QUARTER    | -
            2001-35                     | 2001-07-01  | 2001-09-30  | QUARTER    | -
            2001-36                     | 2001-10-01  | 2001-12-31  | QUARTER    | -
            [1667,1668,1670..1672]      | 1667-01-01  | 1672-12-31  | ONE_OF_SET | -
            [..1760-12-03]              | -           | 1760-12-03  | ONE_OF_SET | -
            [1760-12..]                 | 1760-12-01  | -           | ONE_OF_SET | -
            [1760-01,1760-02,1760-12..] | 1760-01-01  | -           | ONE_OF_SET | -
            [1667,1760-12]              | 1667-01-01  | 1760-12-31  | ONE_OF_SET | -
            [..1984]                    | -           | 1984-12-31  | ONE_OF_SET | -
            156X-12-25                  | 1560-12-25  | 1569-12-25  | DECADE     | -
            15XX-12-25                  | 1500-12-25  | 1599-12-25  | CENTURY    | -
            XXXX-12-XX                  | 0000-12-01  | 9999-12-31  | UNKNOWN    | -
            1XXX-XX                     | 1000-01-01  | 1999-12-31  | MILLENNIUM | -
            1XXX-12                     | 1000-12-01  | 1999-12-31  | MILLENNIUM | -
            1984-1X                     | 1984-10-01  | 1984-12-31  | YEAR       | -
            2004-06-XX/2004-07-03       | 2004-06-01  | 2004-07-03  | INTERVAL   | -
            # from ISO 8601-2 and from the draft of 2012, in today's spelling
            15XX-12-XX                  | 1500-12-01  | 1599-12-31  | CENTURY    | -
            1560-XX-25                  | 1560-01-25  | 1560-12-25  | YEAR       | -
            # not in the specification
            2026-34~                    | 2026-04-01  | 2026-06-30  | QUARTER    | ~
            2026-33/2026-34             | 2026-01-01  | 2026-06-30  | INTERVAL   | -
            201X-22                     | 2010-06-01  | 2019-08-31  | DECADE     | -
            20XX-24                     | 2000-12-01  | 2100-02-28  | CENTURY    | -
            19XX-36                     | 1900-10-01  | 1999-12-31  | CENTURY    | -
            20XX-02                     | 2000-02-01  | 2099-02-28  | CENTURY    | -
            20XX-02-29                  | 2000-02-29  | 2096-02-29  | CENTURY    | -
            19XX-02-29                  | 1904-02-29  | 1996-02-29  | CENTURY    | -
            XXXX-02-29                  | 0000-02-29  | 9996-02-29  | UNKNOWN    | -
            2XX1-12-31                  | 2001-12-31  | 2991-12-31  | MILLENNIUM | -
            X985                        | 0985-01-01  | 9985-12-31  | UNKNOWN    | -
            XXXX                        | 0000-01-01  | 9999-12-31  | UNKNOWN    | -
            XXXX-XX-XX                  | 0000-01-01  | 9999-12-31  | UNKNOWN    | -
            19X5                        | 1905-01-01  | 1995-12-31  | CENTURY    | -
            2026-0X                     | 2026-01-01  | 2026-09-30  | YEAR       | -
            2026-X2                     | 2026-02-01  | 2026-12-31  | YEAR       | -
            2026-X2-30                  | 2026-12-30  | 2026-12-30  | YEAR       | -
            2026-XX-31                  | 2026-01-31  | 2026-12-31  | YEAR       | -
            2026-02-2X                  | 2026-02-20  | 2026-02-28  | MONTH      | -
            2026-06-X1                  | 2026-06-01  | 2026-06-21  | MONTH      | -
            2026-06-3X                  | 2026-06-30  | 2026-06-30  | MONTH      | -
            2026-06-0X?                 | 2026-06-01  | 2026-06-09  | MONTH      | ?
            -01XX                       | -0199-01-01 | -0100-12-31 | CENTURY    | -
            -000X                       | -0009-01-01 | -0001-12-31 | DECADE     | -
            -00X0-05                    | -0090-05-01 | -0010-05-31 | CENTURY    | -
            -XXXX                       | -9999-01-01 | -0001-12-31 | UNKNOWN    | -
            -XXXX-24                    | -9999-12-01 | 0000-02-29  | UNKNOWN    | -
            20XX/2004-1X                | 2000-01-01  | 2004-12-31  | INTERVAL   | -
            2026-06-1X/..               | 2026-06-10  | -           | INTERVAL   | -
            [1984]                      | 1984-01-01  | 1984-12-31  | ONE_OF_SET | -
            [2026-06,2026-05]           | 2026-05-01  | 2026-06-30  | ONE_OF_SET | -
            [1995,1990-05..1990-07]     | 1990-05-01  | 1995-12-31  | ONE_OF_SET | -
            [2026-06-XX,2026-1X]        | 2026-06-01  | 2026-12-31  | ONE_OF_SET | -
            [2026-21,2026-34]           | 2026-03-01  | 2026-06-30  | ONE_OF_SET | -
            [Y17000,-0044]              | -0044-01-01 | +17000-12-31 | ONE_OF_SET | -
            [..1984,1990..]             | -           | -           | ONE_OF_SET | -
            [..1984,1980]               | -           | 1984-12-31  | ONE_OF_SET | -
            [1990,1984..]               | 1984-01-01  | -           | ONE_OF_SET | -
            [1984?,1985]                | 1984-01-01  | 1985-12-31  | ONE_OF_SET | ?
            [1984,1985~]                | 1984-01-01  | 1985-12-31  | ONE_OF_SET | ~
            [1984~..1986?]              | 1984-01-01  | 1986-12-31  | ONE_OF_SET | %
            """)
    void supportedPartOfLevel2(String text, LocalDate earliest, LocalDate latest, Precision precision, String flags) {
        assertUnderstood(text, earliest, latest, precision, flags);
    }

    private static void assertUnderstood(
            String text, LocalDate earliest, LocalDate latest, Precision precision, String flags) {
        EdtfDate date = EdtfDate.parse(text);

        assertThat(date).hasToString(text);
        assertThat(date.bounds()).isEqualTo(new Interval(earliest, latest));
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.approximate()).isEqualTo("~".equals(flags) || "%".equals(flags));
        assertThat(date.uncertain()).isEqualTo("?".equals(flags) || "%".equals(flags));
    }
}
