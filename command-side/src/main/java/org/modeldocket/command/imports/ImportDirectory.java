package org.modeldocket.command.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.imports.ImportFiles.Checkpoint;
import org.modeldocket.command.imports.csv.CsvLines;
import org.modeldocket.command.imports.csv.CsvMapping;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of all imports of this node, which only their owner may read: a directory for each. Their ids begin with the time at which
 * they were made, and are kept in memory.
 */
public final class ImportDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDirectory.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path directory;
    private final NavigableSet<String> ids;

    ImportDirectory(Path directory) {
        this.directory = directory;
        this.ids = new ConcurrentSkipListSet<>(found());
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether an id was made before a time: it begins with the milliseconds since 1970, as a UUID of version 7. */
    static boolean isBefore(String id, Instant time) {
        return Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16) < time.toEpochMilli();
    }

    /** Makes a place for a file that is about to be received. */
    public Path receive(String id) throws IOException {
        OwnerOnlyFile.restrictDirectory(directory);
        OwnerOnlyFile.restrictDirectory(directory.resolve(id));
        return received(id);
    }

    private Path received(String id) {
        return directory.resolve(id).resolve("body.new");
    }

    /**
     * Makes lines of a table that was received.
     *
     * @throws org.modeldocket.command.imports.csv.UnreadableTable when the mapping does not fit it
     */
    public void convert(String id, CsvMapping mapping) throws IOException {
        Path table = directory.resolve(id).resolve("table.csv");
        Files.move(received(id), table);
        convert(table, mapping, id);
        Files.delete(table);
    }

    /** The same of a table that is kept elsewhere. */
    public void convert(Path table, CsvMapping mapping, String id) throws IOException {
        CsvLines.write(mapping, table, receive(id));
    }

    /** Receives for an import what was sent for another one, which is never written again. */
    public void copy(String from, String id) throws IOException {
        Path to = receive(id);
        try {
            Files.createLink(to, files(from).body());
        } catch (UnsupportedOperationException | FileSystemException e) {
            LOG.debug("the file system has no links", e);
            Files.copy(files(from).body(), to);
        }
    }

    /** Begins an import whose file was received whole. */
    ImportReport begin(String id, ImportOrder order, Instant now) throws IOException {
        ImportFiles files = files(id);
        OwnerOnlyFile.publish(received(id), files.body());
        ImportReport report = ImportReport.begun(id, order, now, Files.size(files.body()));
        files.save(Checkpoint.begun(report));
        ids.add(id);
        return report;
    }

    /** Deletes what was received of a file that is not imported. */
    public void forget(String id) {
        ids.remove(id);
        try (Stream<Path> files = Files.list(directory.resolve(id))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory.resolve(id));
        } catch (IOException e) {
            LOG.warn("MD-IMP-004 the files of import {} could not be deleted", id, e);
        }
    }

    /** Deletes the imports that were begun before a time, and have ended. */
    void forgetBefore(Instant begun) {
        for (String id : ids) {
            if (!isBefore(id, begun)) {
                return;
            }
            if (!isInterrupted(id)) {
                forget(id);
            }
        }
    }

    /** The ids of those that a stop or a crash has interrupted, the oldest first; what was received by half is deleted. */
    List<String> interrupted() {
        return ids.stream().filter(this::isInterrupted).toList();
    }

    private boolean isInterrupted(String id) {
        try {
            Checkpoint checkpoint = files(id).checkpoint();
            if (checkpoint == null) {
                forget(id);
            }
            return checkpoint != null && checkpoint.report().state() == ImportReport.State.RUNNING;
        } catch (IOException | RuntimeException e) {
            LOG.warn("MD-IMP-003 skipped import {}, whose files cannot be read", id, e);
            return false;
        }
    }

    public Optional<ImportReport> report(String id) {
        return Optional.ofNullable(checkpoint(id)).map(Checkpoint::report);
    }

    private @Nullable Checkpoint checkpoint(String id) {
        try {
            return isId(id) ? files(id).checkpoint() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with an id below another one, the newest first. */
    public List<ImportReport> newest(String below, int limit) {
        return ids.headSet(below, false).descendingSet().stream()
                .flatMap(id -> report(id).stream())
                .limit(limit)
                .toList();
    }

    public long count() {
        return ids.size();
    }

    /** Goes through the lines of an import that were not recorded, each with what it says, until told to stop. */
    public void quarantined(String id, Predicate<QuarantinedLine> each) throws IOException {
        QuarantinedLine.read(files(id), each);
    }

    ImportFiles files(String id) {
        return new ImportFiles(directory.resolve(id));
    }

    private List<String> found() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(ImportDirectory::isId)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
