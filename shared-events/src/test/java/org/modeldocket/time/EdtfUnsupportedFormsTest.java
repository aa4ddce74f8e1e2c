package org.modeldocket.time;

import static org.modeldocket.time.Refusals.assertRefused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is or was EDTF and is refused by name. */
class EdtfUnsupportedFormsTest {
    /** The examples of level 2 that are not supported, and the codes and forms around them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Y-17E7                  | a year with an exponent (E) is of level 2
            Y17E8                   | a year with an exponent (E) is of level 2
            1950S2                  | significant digits ('S') are of level 2
            Y171010000S3            | significant digits ('S') are of level 2
            Y3388E2S3               | exponent (E)
            {1667,1668,1670..1672}  | a set of which all are meant, {...}, is of level 2
            {1960,1961-12}          | a set of which all are meant
            {..1984}                | a set of which all are meant
            2004-06~-11             | a qualifier (? ~ %) of a part of a date is of level 2
            2004?-06-11             | a qualifier (? ~ %) of a part of a date is of level 2
            ?2004-06-~11            | a qualifier (? ~ %) of a part of a date is of level 2
            ?2004-06                | put it at the end
            2004-%06-11             | put it at the end
            2004-06~-11~            | put it at the end
            Y17?000                 | put it at the end
            2004-06-~01/2004-06-~20 | put it at the end
            2001-25                 | the northern season 25 is of level 2 and not supported; write 21 to 24
            2001-28                 | the northern season 28
            2001-29                 | the southern season 29 is of level 2
            2001-32                 | the southern season 32
            2001-37                 | the third of a year 37 is of level 2
            2001-39                 | the third of a year 39
            2001-40                 | the half of a year 40 is of level 2
            2001-41                 | the half of a year 41
            201X-37                 | the third of a year 37
            """)
    void restOfLevel2(String text, String offence) {
        assertRefused(text, offence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            199u                       | 'u' for an unspecified digit is from the draft of 2012; write 199X
            1999-uu                    | 'u' for an unspecified digit is from the draft of 2012; write 1999-XX
            1999-01-uu                 | 'u' for an unspecified digit is from the draft of 2012; write 1999-01-XX
            156u-12-25                 | 'u' for an unspecified digit is from the draft of 2012; write 156X-12-25
            UUUU-12                    | write X
            196x                       | the letters of EDTF are capitals; write 196X
            20xx                       | the letters of EDTF are capitals; write 20XX
            unknown/2006               | 'unknown' and 'open' are from the draft of 2012; write /2006
            2004-06-01/unknown         | 'unknown' and 'open' are from the draft of 2012; write 2004-06-01/
            2004-01-01/open            | 'unknown' and 'open' are from the draft of 2012; write 2004-01-01/..
            1984~/OPEN                 | 'unknown' and 'open' are from the draft of 2012; write 1984~/..
            1984?~                     | write % for a date that is both uncertain and approximate
            2004-06-11?~               | write %
            y170000002                 | the letters of EDTF are capitals; write Y170000002
            y17e7                      | the letters of EDTF are capitals; 'y' is none
            y-17e7                     | the letters of EDTF are capitals; 'y' is none
            17e7                       | a year with an exponent (E)
            17101p4                    | significant digits ('p')
            2004-06-(01)~              | '(' is from the draft of 2012
            (2011)-06-04~              | '(' is from the draft of 2012
            2001-21^southernHemisphere | '^' is from the draft of 2012
            [1667,1668,_1670..1672]    | a blank
            """)
    void draftOf2012(String text, String offence) {
        assertRefused(text, offence);
    }
}
