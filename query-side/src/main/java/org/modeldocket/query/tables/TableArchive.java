package org.modeldocket.query.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a ZIP with a table as CSV and as JSON, its columns as "CSV on the Web" describes them, and a text for readers. Holds only
 * one part of the table at a time. The same table gives the same bytes.
 */
final class TableArchive<T> {
    private static final String METADATA = "csv-metadata.json";

    private final Table<T> table;
    private final TableSource source;
    private final JsonMapper mapper;

    TableArchive(Table<T> table, TableSource source, JsonMapper mapper) {
        this.table = table;
        this.source = source;
        this.mapper = mapper;
    }

    /** Leaves the output open. */
    void write(Iterable<List<T>> parts, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        begin(zip, METADATA);
        zip.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(CsvMetadata.of(table, source)));
        begin(zip, table.name() + ".csv");
        table.csv().write(parts.iterator(), zip);
        begin(zip, table.name() + ".json");
        long entries = json(parts.iterator(), zip);
        begin(zip, "README.txt");
        zip.write(TableReadme.of(table, source, entries).getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    /** Its time is that of the newest entry of the record. */
    private void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        Instant recordedAt = Objects.requireNonNullElse(source.asOf().recordedAt(), Instant.EPOCH);
        entry.setTimeLocal(LocalDateTime.ofInstant(recordedAt, ZoneOffset.UTC));
        zip.putNextEntry(entry);
    }

    /** An array with an entry a line; returns how many these are. */
    private long json(Iterator<List<T>> parts, OutputStream to) throws IOException {
        long entries = 0;
        to.write('[');
        while (parts.hasNext()) {
            for (T entry : parts.next()) {
                to.write((entries == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
                to.write(mapper.writeValueAsBytes(entry));
                entries++;
            }
        }
        to.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        return entries;
    }
}
