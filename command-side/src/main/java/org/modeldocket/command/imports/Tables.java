package org.modeldocket.command.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeldocket.command.imports.csv.TableHead;
import org.modeldocket.command.imports.csv.TableHeadReader;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.modeldocket.wire.FactJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tables that this node received and keeps until their mappings are made: a file for each, and one with what it says of itself. */
public final class Tables {
    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    private final Path directory;

    Tables(Path directory) {
        this.directory = directory;
    }

    /** Makes a place for a table that is about to be received. */
    public Path receive(String id) throws IOException {
        OwnerOnlyFile.restrictDirectory(directory);
        return table(id);
    }

    /**
     * Keeps a table that was received whole.
     *
     * @throws org.modeldocket.command.imports.csv.UnreadableTable when it is none
     */
    public TableHead keep(String id) throws IOException {
        TableHead head = TableHeadReader.read(id, table(id));
        OwnerOnlyFile.replace(said(id), FactJson.mapper().writeValueAsBytes(head));
        return head;
    }

    /** What a table says of itself. */
    public Optional<TableHead> head(String id) throws IOException {
        return ImportDirectory.isId(id) && Files.exists(said(id))
                ? Optional.of(FactJson.mapper().readValue(Files.readAllBytes(said(id)), TableHead.class))
                : Optional.empty();
    }

    /** The file of a table. */
    public Path table(String id) {
        return directory.resolve(id + ".csv");
    }

    private Path said(String id) {
        return directory.resolve(id + ".json");
    }

    /** Deletes a table. */
    public void forget(String id) {
        try {
            Files.deleteIfExists(said(id));
            Files.deleteIfExists(table(id));
        } catch (IOException e) {
            LOG.warn("MD-IMP-004 the files of table {} could not be deleted", id, e);
        }
    }

    void forgetBefore(Instant begun) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> all = Files.list(directory)) {
            List<String> ids = all.map(
                            path -> String.valueOf(path.getFileName()).replaceFirst("\\..*", ""))
                    .distinct()
                    .filter(ImportDirectory::isId)
                    .filter(id -> ImportDirectory.isBefore(id, begun))
                    .toList();
            ids.forEach(this::forget);
        } catch (IOException e) {
            LOG.warn("MD-IMP-004 old tables could not be deleted", e);
        }
    }
}
