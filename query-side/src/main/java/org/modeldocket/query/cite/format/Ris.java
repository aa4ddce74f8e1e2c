package org.modeldocket.query.cite.format;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes a reference as RIS: one tag a line, lines that end with CR LF, UTF-8. */
public final class Ris {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private Ris() {}

    public static String of(Reference reference) {
        StringBuilder ris = new StringBuilder();
        line(ris, "TY", "DATA");
        line(ris, "ID", reference.key());
        line(ris, "AU", Reference.PUBLISHER);
        line(ris, "TI", reference.title());
        LocalDate issued = reference.issued();
        if (issued != null) {
            line(ris, "PY", String.valueOf(issued.getYear()));
            line(ris, "DA", DAY.format(issued));
        }
        line(ris, "ET", reference.version());
        line(ris, "PB", Reference.PUBLISHER);
        line(ris, "UR", reference.url());
        line(ris, "N1", "Digest " + reference.digest());
        line(ris, "ER", "");
        return ris.toString();
    }

    private static void line(StringBuilder ris, String tag, String text) {
        ris.append(tag).append("  - ").append(Reference.line(text)).append("\r\n");
    }
}
