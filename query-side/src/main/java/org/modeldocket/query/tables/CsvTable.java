package org.modeldocket.query.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as CSV (RFC 4180): UTF-8, a line of names first, and lines that end with CR LF. Several values of a cell stand
 * with {@code "; "} between them. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
public final class CsvTable<T> {
    /** Characters that start a formula in a text; numbers are not looked at. */
    private static final String FORMULA = "=+-@\t\r\n";

    /** Between several values of a cell. */
    static final String SEPARATOR = "; ";

    private final List<Column<T>> columns;

    public CsvTable(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Writes all entries, in parts as they come; only one part is held at a time. Leaves the output open. */
    public void write(Iterator<List<T>> parts, OutputStream to) throws IOException {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        while (parts.hasNext()) {
            for (T entry : parts.next()) {
                csv.writeRecord(columns.stream()
                        .map(column -> cell(column.value().apply(entry)))
                        .toList());
            }
            csv.flush();
        }
        csv.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Collection<?> several ->
                guarded(several.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR)));
            default -> guarded(value.toString());
        };
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
