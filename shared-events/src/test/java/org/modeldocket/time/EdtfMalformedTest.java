package org.modeldocket.time;

import static org.modeldocket.time.Refusals.assertRefused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What never was EDTF, much of it what people write first. */
class EdtfMalformedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            _2026                       | a blank
            2026-06_                    | a blank
            2026-06-12_09:30:00         | a capital T stands between day and time
            June_2026                   | it holds words
            early_2026                  | it holds words
            early-2026                  | it holds words
            2026-Jun                    | it holds words
            20260612                    | write 2026-06-12
            -20260612                   | write -2026-06-12
            202606                      | hyphens are missing; write 2026-06
            12026                       | a longer one begins with Y
            +2026                       | '+' has no place
            26                          | the year '26' has not four digits
            -26                         | the year '26' has not four digits
            --2026                      | the year '' has not four digits
            -                           | it is not a date; if nothing is known of the date, write XXXX
            12-06-2026                  | the year comes first, joined by hyphens; write 2026-06-12 if the day came first, 2026-12-06 if the month did
            2026-6                      | a month has two digits; write 2026-06
            2026-                       | the month '' has not two digits
            2026-163                    | days of the year are not part of EDTF
            2026-06-1                   | month and day have two digits; write 2026-06-01
            2026-06-123                 | the day '123' has not two digits
            2026-06-                    | the day '' has not two digits
            2026-06-12-01               | at most a year, a month and a day
            2026-W24                    | weeks are not part of EDTF
            2026-Q2                     | 33 to 36
            P3D                         | durations are not part of EDTF
            2026-06-12/P3D              | durations are not part of EDTF
            2026/06/12                  | year, month and day are joined by hyphens; write 2026-06-12
            2026//                      | an interval has one slash
            2026-06-12t09:30:00z        | the letters of EDTF are capitals; write 2026-06-12T09:30:00Z
            2026-06-12T09:30:00z        | the letters of EDTF are capitals; write 2026-06-12T09:30:00Z
            2026-06-12T                 | the time '' is not hours, minutes and seconds
            2026-06-12T09:30            | a time of day has its seconds; write 2026-06-12T09:30:00
            2026-06-12T093000           | a time of day is hours, minutes and seconds, with colons; write 2026-06-12T09:30:00
            2026-06-12T09:30:00.5       | parts of a second are not part of EDTF here; write 2026-06-12T09:30:00
            2026-06-12T09:30:00+0530    | an offset is Z, or hours and minutes such as -05:00, and follows the seconds; write 2026-06-12T09:30:00+05:30
            2026-06-12T09:30:00+5       | an offset is Z, or hours and minutes such as -05:00, and follows the seconds; write 2026-06-12T09:30:00+05
            2026-06-12T09:30:00ZZ       | not 'ZZ'
            2026-06-12T09:30:00?        | not '?'
            2026-06-12T09:30:00T        | not 'T'
            2026-06-12T0X:30:00         | the time '0X:30:00'
            2026-06T09:30:00            | a time of day needs a whole day before it
            2026-21T09:30:00            | a time of day needs a whole day before it
            2026-06-XXT09:30:00         | a time of day needs a whole day before it
            2026-06-12~T09:30:00        | a time of day needs a whole day before it
            2026-06-12?T09:30:00        | a time of day needs a whole day before it
            T09:30:00                   | a date is missing
            2026-06-12T09:30:00/2026    | a time of day ('T') stands only behind a whole day that stands alone
            [2026-06-12T09:30:00]       | a time of day ('T') stands only behind a whole day that stands alone
            2026-06Z                    | a time of day ('Z')
            09:30:00                    | a time of day (':')
            ../..                       | says nothing
            /                           | says nothing
            ../                         | says nothing
            /..                         | says nothing
            .../2026                    | '..' stands in an interval
            2026..2027                  | the ends of an interval stand on either side of a slash; write 2026/2027
            ..                          | '..' stands in an interval
            2026.06                     | year and month are joined by hyphens; write 2026-06
            ?                           | it is not a date; if nothing is known of the date, write XXXX
            ?/2026                      | a date is missing
            2026,2027                   | a comma stands only between the members of a set
            2026]                       | the brackets of a set enclose the whole text
            2026-[06]                   | the brackets of a set enclose the whole text
            [                           | ends with ]
            [2026                       | ends with ]
            [2026]~                     | ends with ]
            []                          | a member of the set is missing
            [,2026]                     | a member of the set is missing
            [2026,]                     | a member of the set is missing
            [2026,,2027]                | a member of the set is missing
            [..]                        | '..' in a set needs a date
            [2026,..]                   | '..' in a set needs a date
            [2026,..2027]               | '..' without a start stands first
            [2026..,2027]               | '..' without an end stands last
            [2024..2025..2026]          | '..' stands in an interval
            [2026-05..2026-06-12]       | the ends of '2026-05..2026-06-12' differ in precision
            [[2026]]                    | the brackets of a set enclose the whole text
            [2026/2027]                 | an interval and a set cannot stand in one another
            [2026]/2027                 | an interval and a set cannot stand in one another
            2026/[2027]                 | the brackets of a set enclose the whole text
            Y                           | Y is for years of more than four digits
            Y2026                       | write shorter ones without it
            Y-2026                      | write shorter ones without it
            Y02026                      | do not begin with 0
            Y17000-05                   | stands alone, without month or day
            Y1700X                      | cannot have unspecified digits
            Y+17000                     | '+' has no place in a year
            -Y17000                     | Y stands at the very beginning
            2026-0Y                     | Y stands at the very beginning
            2026-06-12*                 | '*' has no place in EDTF
            null                        | it is not a date; if nothing is known of the date, write XXXX
            <b>                         | '<' has no place in EDTF
            """)
    void whatIsNotEdtfAtAll(String text, String offence) {
        assertRefused(text, offence);
    }
}
