package org.modeldocket.query.bitemporal;

import org.modeldocket.time.EdtfDate;
import tools.jackson.databind.util.StdConverter;

/** Reads a date of an answer from its text. */
public final class EdtfText extends StdConverter<String, EdtfDate> {
    @Override
    public EdtfDate convert(String text) {
        return EdtfDate.parse(text);
    }
}
