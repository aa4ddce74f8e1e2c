package org.modeldocket.time;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Asserts that a text is refused by a message that quotes it and names the offence. */
final class Refusals {
    private Refusals() {}

    /** @param written the text, with _ for a blank so that blanks can stand in a table */
    static void assertRefused(String written, String offence) {
        String text = written.replace('_', ' ');
        assertThatExceptionOfType(NotAnEdtfDate.class)
                .isThrownBy(() -> EdtfDate.parse(text))
                .withMessageStartingWith("\"" + text + "\" is not an EDTF date: ")
                .withMessageContaining(offence);
    }
}
