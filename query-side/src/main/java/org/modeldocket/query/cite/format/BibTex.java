package org.modeldocket.query.cite.format;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a reference as an entry of BibTeX, in UTF-8. Characters that TeX takes for commands are escaped, and names keep their case. */
public final class BibTex {
    private BibTex() {}

    public static String of(Reference reference) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("author", "{" + Reference.PUBLISHER + "}");
        fields.put("title", "{" + escaped(reference.title()) + "}");
        LocalDate issued = reference.issued();
        if (issued != null) {
            fields.put("year", String.valueOf(issued.getYear()));
            fields.put("month", String.valueOf(issued.getMonthValue()));
            fields.put("date", issued.toString());
        }
        fields.put("version", escaped(reference.version()));
        fields.put("publisher", "{" + Reference.PUBLISHER + "}");
        // An address has no braces, and the command url takes the rest as it is.
        fields.put("url", reference.url());
        fields.put("note", escaped("Digest " + reference.digest()));
        StringBuilder entry = new StringBuilder("@misc{" + reference.key().toLowerCase(Locale.ROOT));
        fields.forEach((name, value) ->
                entry.append(",\n  ").append(name).append(" = {").append(value).append('}'));
        return entry.append("\n}\n").toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Reference.line(text).toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                // \{ would count as a brace to BibTeX, which balances them before TeX sees the text.
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '#', '$', '%', '&', '_' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
