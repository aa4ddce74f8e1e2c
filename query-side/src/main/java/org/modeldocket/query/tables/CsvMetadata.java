package org.modeldocket.query.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes the CSV of a table as W3C's "Metadata Vocabulary for Tabular Data" has it. */
final class CsvMetadata {
    private CsvMetadata() {}

    static Map<String, Object> of(Table<?> table, TableSource source) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        metadata.put("url", table.name() + ".csv");
        metadata.put("dc:title", TableTexts.ofTable(table.name()));
        metadata.put("dc:source", source.address());
        metadata.put("dc:rights", source.licence());
        metadata.put(
                "dialect",
                new TreeMap<>(Map.of(
                        "encoding",
                        "utf-8",
                        "header",
                        true,
                        "delimiter",
                        ",",
                        "quoteChar",
                        "\"",
                        "doubleQuote",
                        true,
                        "lineTerminators",
                        List.of("\r\n"))));
        metadata.put(
                "tableSchema",
                Map.of(
                        "columns",
                        table.columns().stream()
                                .map(column -> column(table.name(), column.name()))
                                .toList()));
        return metadata;
    }

    private static Map<String, Object> column(String table, String name) {
        TableTexts.ColumnText text = TableTexts.ofColumn(table, name);
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", name);
        column.put("titles", name);
        column.put("datatype", text.datatype());
        if (text.isList()) {
            column.put("separator", CsvTable.SEPARATOR);
        }
        column.put("dc:description", text.description());
        return column;
    }
}
