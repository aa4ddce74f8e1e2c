package org.modeldocket.query.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What tables and their columns mean, from {@code columns.properties}. */
final class TableTexts {
    /**
     * What a column has.
     *
     * @param datatype one of W3C's "CSV on the Web"
     * @param isList whether a cell may have several values
     */
    record ColumnText(String datatype, boolean isList, String description) {}

    private static final List<String> READINGS = List.of("certain", "lowest", "highest");
    private static final Properties TEXTS = read();

    private TableTexts() {}

    private static Properties read() {
        Properties texts = new Properties();
        try (InputStream file =
                Objects.requireNonNull(TableTexts.class.getResourceAsStream("columns.properties"), "no columns")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** @throws IllegalStateException when nothing says it */
    static String ofTable(String table) {
        return text("table." + table);
    }

    /** @throws IllegalStateException when nothing says it */
    static ColumnText ofColumn(String table, String column) {
        String own = table + "." + column;
        String[] parts = (TEXTS.containsKey(own) ? text(own) : ofReading(column)).split(": ", 2);
        boolean isList = parts[0].endsWith("*");
        return new ColumnText(isList ? parts[0].substring(0, parts[0].length() - 1) : parts[0], isList, parts[1]);
    }

    /** One column for each reading has the same text but for the reading. */
    private static String ofReading(String column) {
        for (String reading : READINGS) {
            String text = column.startsWith(reading)
                    ? TEXTS.getProperty("reading" + column.substring(reading.length()))
                    : null;
            if (text != null) {
                return text.replace("{0}", text("reading." + reading));
            }
        }
        return text(column);
    }

    private static String text(String key) {
        String text = TEXTS.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("columns.properties says nothing of " + key);
        }
        return text;
    }
}
