package org.modeldocket.query.tables;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.modeldocket.query.bitemporal.AsOf;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** The text that tells readers of an archive what it holds. */
final class TableReadme {
    private TableReadme() {}

    /** @param entries how many the table has */
    static String of(Table<?> table, TableSource source, long entries) {
        AsOf asOf = source.asOf();
        String title = TableTexts.ofTable(table.name());
        List<String> lines = new ArrayList<>(List.of(
                "Model Docket: " + title,
                "",
                "Entries: " + entries,
                "Files: " + table.name() + ".csv (RFC 4180, UTF-8), " + table.name()
                        + ".json (the same entries with all members of the API),",
                "  csv-metadata.json (the columns, after W3C's CSV on the Web).",
                "",
                "WHICH MOMENT",
                "Days (validAt): "
                        + (asOf.validAt() == null
                                ? "not limited"
                                : "what had happened by the end of "
                                        + asOf.validAt().edtf()),
                "Record (knownAt): up to entry " + asOf.position()
                        + (asOf.recordedAt() == null ? "" : ", stored at " + asOf.recordedAt()),
                "The transparency log proves that this entry and all before it are unaltered: a checkpoint, from",
                "/api/log/checkpoint, of the size " + asOf.position() + " or larger covers them.",
                "",
                "FILTERS"));
        filters(source.address(), lines);
        lines.addAll(
                List.of(
                        "",
                        "COLUMNS",
                        "Several values of a cell have \"; \" between them. A text that a spreadsheet would take for a formula has an",
                        "apostrophe before it in the CSV. Dates are EDTF (ISO 8601-2) beside their first and last possible day."));
        table.columns().forEach(column -> {
            TableTexts.ColumnText text = TableTexts.ofColumn(table.name(), column.name());
            lines.add(column.name() + " (" + text.datatype() + (text.isList() ? ", several" : "") + "): "
                    + text.description());
        });
        lines.addAll(List.of(
                "",
                "LICENCE",
                source.licence(),
                "",
                "HOW TO CITE",
                "Model Docket, \"" + title + "\", record entry " + asOf.position() + ", " + source.address(),
                "The address gives the same table for good.",
                ""));
        return String.join("\n", lines);
    }

    private static void filters(String address, List<String> lines) {
        UriComponents parts = UriComponentsBuilder.fromUriString(address).build();
        List<String> filters = new ArrayList<>();
        parts.getQueryParams().forEach((name, values) -> {
            if (!name.equals("validAt") && !name.equals("knownAt")) {
                values.forEach(value ->
                        filters.add(name + " = " + URLDecoder.decode(String.valueOf(value), StandardCharsets.UTF_8)));
            }
        });
        lines.addAll(filters.isEmpty() ? List.of("none") : filters);
    }
}
