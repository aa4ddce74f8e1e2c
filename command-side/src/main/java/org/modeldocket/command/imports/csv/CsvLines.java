package org.modeldocket.command.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.modeldocket.vocabulary.text.NearestName;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * Makes a file of lines of a table (RFC 4180), row by row. Each line begins with the number of the row's first line in the table and
 * a tabulator. What makes a row no row of the table stands, after an exclamation mark, in place of its lines.
 */
public final class CsvLines {
    /** With this begins what stands in place of the lines of a row that is none. */
    public static final char NO_ROW = '!';

    static final String EMPTY = "the file is empty; its first line must name the columns";

    private static final int LONGEST_CELL = 1 << 18;
    private static final int SHOWN = 300;

    private CsvLines() {}

    /**
     * @throws UnreadableTable when the file has not all columns that the mapping names, has one of them twice, or is cut off inside
     *     quotes; nothing of it is to be imported then
     */
    public static void write(CsvMapping mapping, Path table, Path lines) throws IOException {
        try (CsvReader<CsvRecord> rows = reader(table, mapping.separator());
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                        Channels.newOutputStream(OwnerOnlyFile.openToAppend(lines)), StandardCharsets.UTF_8))) {
            write(mapping, rows.iterator(), out);
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    static CsvReader<CsvRecord> reader(Path table, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(table, StandardCharsets.UTF_8);
    }

    static UnreadableTable unreadable(CsvParseException e) {
        return new UnreadableTable("the table cannot be read: " + e.getMessage());
    }

    private static void write(CsvMapping mapping, Iterator<CsvRecord> rows, BufferedWriter out) throws IOException {
        if (!rows.hasNext()) {
            throw new UnreadableTable(EMPTY);
        }
        List<String> header =
                rows.next().getFields().stream().map(String::strip).toList();
        check(mapping, header);
        RowLines lines = new RowLines(mapping, header);
        while (rows.hasNext()) {
            CsvRecord row = rows.next();
            String number = row.getStartingLineNumber() + "\t";
            if (row.getFieldCount() == header.size()) {
                for (String line : lines.of(row.getFields())) {
                    out.write(number + line + "\n");
                }
            } else {
                String text = String.join(String.valueOf(mapping.separator()), row.getFields())
                        .replaceAll("\\R", " ");
                out.write(number + NO_ROW + "the row has " + row.getFieldCount() + " cells, the first one "
                        + header.size() + ": " + text.substring(0, Math.min(SHOWN, text.length())) + "\n");
            }
        }
    }

    private static void check(CsvMapping mapping, List<String> header) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        header.stream().filter(name -> !seen.add(name)).forEach(twice::add);
        for (String column : mapping.named()) {
            if (!seen.contains(column)) {
                throw new UnreadableTable("the table has no column " + Quoted.of(column)
                        + NearestName.of(column, header)
                                .map(near -> "; did you mean " + Quoted.of(near) + "?")
                                .orElse("; it has " + String.join(", ", header)));
            }
            if (twice.contains(column)) {
                throw new UnreadableTable("the table has the column " + Quoted.of(column) + " more than once");
            }
        }
    }
}
