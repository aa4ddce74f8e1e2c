package org.modeldocket.command.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads what a table says of itself. It reads the table to its end, in constant memory. */
public final class TableHeadReader {
    private static final String SEPARATORS = ",;\t|";
    private static final int MOST_COLUMNS = 200;
    private static final int SHOWN_ROWS = 5;
    private static final int SHOWN = 200;

    private TableHeadReader() {}

    /** @throws UnreadableTable when the file is empty, is cut off inside quotes, or has more columns than a page can show */
    public static TableHead read(String tableId, Path table) throws IOException {
        char separator = separator(table);
        try (CsvReader<CsvRecord> rows = CsvLines.reader(table, separator)) {
            Iterator<CsvRecord> each = rows.iterator();
            List<String> columns = cells(each.next());
            if (columns.size() > MOST_COLUMNS) {
                throw new UnreadableTable(
                        "the table has " + columns.size() + " columns; at most " + MOST_COLUMNS + " are allowed");
            }
            List<List<String>> first = new ArrayList<>();
            long count = 0;
            while (each.hasNext()) {
                CsvRecord row = each.next();
                if (count++ < SHOWN_ROWS) {
                    first.add(cells(row));
                }
            }
            return new TableHead(tableId, String.valueOf(separator), columns, List.copyOf(first), count);
        } catch (CsvParseException e) {
            throw CsvLines.unreadable(e);
        }
    }

    private static char separator(Path table) throws IOException {
        char best = SEPARATORS.charAt(0);
        int most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            int columns = columns(table, SEPARATORS.charAt(i));
            if (columns > most) {
                most = columns;
                best = SEPARATORS.charAt(i);
            }
        }
        return best;
    }

    @SuppressWarnings("UnusedException") // what is wrong is said when the table is read with the best separator
    private static int columns(Path table, char separator) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvLines.reader(table, separator)) {
            Iterator<CsvRecord> each = rows.iterator();
            if (!each.hasNext()) {
                throw new UnreadableTable(CsvLines.EMPTY);
            }
            return each.next().getFieldCount();
        } catch (CsvParseException e) {
            return 0;
        }
    }

    private static List<String> cells(CsvRecord row) {
        return row.getFields().stream()
                .map(String::strip)
                .map(cell -> cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell)
                .toList();
    }
}
