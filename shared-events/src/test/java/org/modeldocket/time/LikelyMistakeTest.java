package org.modeldocket.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write for EDTF: each gets what is wrong, then what to write, and that is EDTF. */
class LikelyMistakeTest {
    private static final Pattern WRITE = Pattern.compile("write (\\S+?)(?:[,;:]? |$)");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2026-31-12                 | no month 31                 | 2026-12-31
            2026-13-06                 | no month 13                 | 2026-06-13
            2026-21-06                 | season                      | 2026-06-21
            2026-31-12/2027            | no month 31                 | 2026-12-31
            2026-00                    | no month 00                 | 2026
            2026-06-00                 | no day 00                   | 2026-06
            2026-6-2                   | two digits                  | 2026-06-02
            2026-6                     | two digits                  | 2026-06
            2026-06-2                  | two digits                  | 2026-06-02
            2026/06/12                 | hyphens                     | 2026-06-12
            2026/6/12                  | hyphens                     | 2026-06-12
            2026.06.12                 | hyphens                     | 2026-06-12
            2026_06_12                 | hyphens                     | 2026-06-12
            2026/6                     | hyphens                     | 2026-06
            2026.06                    | hyphens                     | 2026-06
            31/12/2026                 | the year comes first        | 2026-12-31
            12/31/2026                 | the year comes first        | 2026-12-31
            31.12.2026                 | the year comes first        | 2026-12-31
            31-12-2026                 | the year comes first        | 2026-12-31
            06/2026                    | the year comes first        | 2026-06
            06-2026                    | the year comes first        | 2026-06
            06/12/2026                 | the year comes first        | 2026-12-06
            6.6.2026                   | the year comes first        | 2026-06-06
            20260612                   | hyphens are missing         | 2026-06-12
            202606                     | hyphen                      | 2026-06
            June_2026                  | words                       | 2026-06
            jun._2026                  | words                       | 2026-06
            12_June_2026               | words                       | 2026-06-12
            12th_of_June_2026          | words                       | 2026-06-12
            June_12,_2026              | words                       | 2026-06-12
            Jun_12th_2026              | words                       | 2026-06-12
            12-Jun-2026                | words                       | 2026-06-12
            2026-Jun-12                | words                       | 2026-06-12
            2026-Jun                   | words                       | 2026-06
            Sept_2026                  | words                       | 2026-09
            Friday,_June_12,_2026      | words                       | 2026-06-12
            Fri_Jun_12_2026            | words                       | 2026-06-12
            early_2026                 | asStated                    | 2026
            mid-June_2026              | asStated                    | 2026-06
            late_June_2026             | asStated                    | 2026-06
            circa_2026                 | words                       | 2026~
            ca._2026                   | words                       | 2026~
            c._June_2026               | words                       | 2026-06~
            about_2026                 | words                       | 2026~
            spring_2026                | words                       | 2026-21
            Fall_2026                  | words                       | 2026-23
            Q2_2026                    | quarters                    | 2026-34
            2026-Q2                    | quarters                    | 2026-34
            2026Q4                     | quarters                    | 2026-36
            H1_2026                    | halves                      | 2026-01/2026-06
            2026-H2                    | halves                      | 2026-07/2026-12
            2020s                      | decade                      | 202X
            the_2020s                  | decade                      | 202X
            202u                       | draft of 2012               | 202X
            2026-uu                    | draft of 2012               | 2026-XX
            2026-06-uu                 | draft of 2012               | 2026-06-XX
            202x                       | capital                     | 202X
            unknown                    | draft of 2012               | XXXX
            unknown/2026               | draft of 2012               | /2026
            2026/unknown               | draft of 2012               | 2026/
            2026/open                  | draft of 2012               | 2026/..
            n.d.                       | not a date                   | XXXX
            TBD                        | not a date                   | XXXX
            2026-06-12T02:44PM         | 12-hour clock               | 2026-06-12T14:44:00
            2026-06-12T02:44_PM        | 12-hour clock               | 2026-06-12T14:44:00
            2026-06-12_2:44_pm         | 12-hour clock               | 2026-06-12T14:44:00
            2026-06-12T12:05am         | 12-hour clock               | 2026-06-12T00:05:00
            2026-06-12T12:05:09_p.m.   | 12-hour clock               | 2026-06-12T12:05:09
            2026-06-12T14:44           | seconds                     | 2026-06-12T14:44:00
            2026-06-12T14:44Z          | seconds                     | 2026-06-12T14:44:00Z
            2026-06-12T14:44+02:00     | seconds                     | 2026-06-12T14:44:00+02:00
            2026-06-12_14:44:00        | a capital T                 | 2026-06-12T14:44:00
            2026-06-12t14:44:00z       | capital                     | 2026-06-12T14:44:00Z
            2026-06-12T14:44:00.123Z   | parts of a second           | 2026-06-12T14:44:00Z
            2026-06-12T14:44:00+0200   | offset                      | 2026-06-12T14:44:00+02:00
            2026-06-12T14:44:00_UTC    | offset                      | 2026-06-12T14:44:00Z
            2026-06-12T14:44:00_GMT    | offset                      | 2026-06-12T14:44:00Z
            2026-06-12T14:44:00_+02:00 | blank                       | 2026-06-12T14:44:00+02:00
            2026-06-12T9:30:00         | two digits                  | 2026-06-12T09:30:00
            June_12,_2026_2:44_PM      | 12-hour clock               | 2026-06-12T14:44:00
            2026-07/2026-06            | ends before it begins       | 2026-06/2026-07
            2026-06-12/2026-06-01      | ends before it begins       | 2026-06-01/2026-06-12
            2026-06..2026-07           | a slash                     | 2026-06/2026-07
            2026-06_to_2026-07         | a slash                     | 2026-06/2026-07
            2026-06_-_2026-07          | a slash                     | 2026-06/2026-07
            2026-06_/_2026-07          | blank                       | 2026-06/2026-07
            2026-06/07                 | both ends                   | 2026-06/2026-07
            2026-06-01/12              | both ends                   | 2026-06-01/2026-06-12
            2026-06-01/06-12           | both ends                   | 2026-06-01/2026-06-12
            between_May_and_June_2026  | words                       | 2026-06
            May_2026_to_June_2026      | a slash                     | 2026-05/2026-06
            since_June_2026            | words                       | 2026-06/..
            after_2026-06-12           | words                       | 2026-06-12/..
            until_2026-06-12           | words                       | ../2026-06-12
            before_June_2026           | words                       | ../2026-06
            _2026-06-12                | blank                       | 2026-06-12
            2026_-_06                  | blank                       | 2026-06
            2026-163                   | days of the year            | 2026-06-12
            2026-W24                   | weeks                       | 2026-06-08/2026-06-14
            2026-W24-5                 | weeks                       | 2026-06-12
            1781222400                 | seconds since 1970          | 2026-06-12
            1781222400000              | milliseconds since 1970     | 2026-06-12
            26-06-12                   | a year has four digits      | 2026-06-12
            12/06/26                   | a year has four digits      | 2026-06-12
            yesterday                  | words                       | 2026-06-12
            last_month                 | words                       | 2026-06
            """)
    void isNamedAndWhatToWriteIsEdtf(String written, String offence, String instead) {
        String text = written.replace('_', ' ').replace("2026 06 12", "2026_06_12");
        NotAnEdtfDate refused = catchThrowableOfType(NotAnEdtfDate.class, () -> EdtfDate.parse(text));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.reason()).containsIgnoringCase(offence).contains(instead);
        assertWritable(refused.reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026\u201306\u201312         | U+2013 EN DASH              | 2026-06-12
            2026\u201106\u201112         | U+2011 NON-BREAKING HYPHEN  | 2026-06-12
            2026-06\u20132026-07         | U+2013 EN DASH              | 2026-06/2026-07
            \uff12\uff10\uff12\uff16     | U+FF12 FULLWIDTH DIGIT TWO  | 2026
            \u0662\u0660\u0662\u0666     | U+0662 ARABIC-INDIC DIGIT TWO | 2026
            2026-06-12\u200b             | U+200B ZERO WIDTH SPACE     | 2026-06-12
            """)
    void characterThatLooksLikeEdtfIsNamed(String text, String character, String instead) {
        NotAnEdtfDate refused = catchThrowableOfType(NotAnEdtfDate.class, () -> EdtfDate.parse(text));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.reason()).contains(character).contains("write " + instead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "xx", "zz", "t", "y", "u", "U-1"})
    void whatIsNoDateInCapitalsEitherIsNotProposed(String text) {
        NotAnEdtfDate refused = catchThrowableOfType(NotAnEdtfDate.class, () -> EdtfDate.parse(text));
        assertThat(refused.reason()).isNotBlank().doesNotContain("write");
    }

    private static void assertWritable(String reason) {
        Matcher write = WRITE.matcher(reason);
        assertThat(write.find()).as(reason).isTrue();
        String proposed = write.group(1);
        assertThatCode(() -> EdtfDate.parse(proposed)).as(reason).doesNotThrowAnyException();
    }
}
