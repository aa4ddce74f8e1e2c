package org.modeldocket.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of one import, in a directory of its own: what was sent, how far the import is, and the lines that were not recorded.
 * A checkpoint replaces the one before as a whole, and says how long the other files were then; what a crash has left beyond that
 * is cut off. Written by one thread, read by any.
 */
final class ImportFiles {
    private static final JsonMapper JSON = FactJson.mapper();

    private static final long NOT_BEGUN = -1;

    private final Path directory;

    ImportFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * How far an import is.
     *
     * @param round how often all lines were gone through
     * @param offset in the file that this round reads, where it goes on
     * @param number how many lines of that file were read
     * @param recordedInRound how many lines this round has recorded
     * @param quarantine how long that file is, in bytes
     * @param waiting how long the file is that this round writes, in bytes
     * @param position the last of the record; {@value #NOT_BEGUN} before the first line
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Checkpoint(
            ImportReport report,
            int round,
            long offset,
            long number,
            long recordedInRound,
            long quarantine,
            long waiting,
            long position) {
        /** Before the first line. */
        static Checkpoint begun(ImportReport report) {
            return new Checkpoint(report, 0, 0, 0, 0, 0, 0, NOT_BEGUN);
        }

        Checkpoint again() {
            return begun(ImportReport.begun(report.importId(), report.order(), report.startedAt(), report.bytes()));
        }

        boolean isBegun() {
            return position != NOT_BEGUN;
        }

        Checkpoint with(ImportReport other) {
            return new Checkpoint(other, round, offset, number, recordedInRound, quarantine, waiting, position);
        }

        Checkpoint at(long end) {
            return new Checkpoint(report, round, offset, number, recordedInRound, quarantine, waiting, end);
        }
    }

    /** What was sent. */
    Path body() {
        return directory.resolve("body");
    }

    /** The lines that are not recorded, for good. */
    Path quarantine() {
        return directory.resolve("quarantine.jsonl");
    }

    /** The lines that the next round tries again, as the round before wrote them. */
    Path waiting(int round) {
        return directory.resolve("waiting-" + round + ".jsonl");
    }

    /** What a dry run would have recorded. */
    Path tried() {
        return directory.resolve("tried");
    }

    @Nullable
    Checkpoint checkpoint() throws IOException {
        Path file = directory.resolve("state.json");
        return Files.exists(file) ? JSON.readValue(Files.readAllBytes(file), Checkpoint.class) : null;
    }

    void save(Checkpoint checkpoint) throws IOException {
        OwnerOnlyFile.replace(directory.resolve("state.json"), JSON.writeValueAsBytes(checkpoint));
    }

    /** Appends lines, so that they stay also after a power cut. @return how long the file is then */
    static long append(Path file, Iterable<BadLine> lines) throws IOException {
        try (FileChannel channel = OwnerOnlyFile.openToAppend(file)) {
            for (BadLine line : lines) {
                ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(line));
                write(channel, bytes);
                write(channel, ByteBuffer.wrap(new byte[] {'\n'}));
            }
            channel.force(false);
            return channel.size();
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Cuts a file to the length that it had. */
    static void cut(Path file, long length) throws IOException {
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
        }
    }

    static BadLine badLine(SourceLine line) {
        return JSON.readValue(line.bytes(), BadLine.class);
    }

    /** Goes through the lines that are not recorded, for good, as far as the last checkpoint says. */
    void quarantined(Predicate<BadLine> each) throws IOException {
        Checkpoint checkpoint = checkpoint();
        if (checkpoint == null || checkpoint.quarantine() == 0) {
            return;
        }
        try (LineReader reader = new LineReader(quarantine(), 0, 0, Integer.MAX_VALUE - 8)) {
            SourceLine line = reader.next();
            while (line != null && reader.offset() <= checkpoint.quarantine() && each.test(badLine(line))) {
                line = reader.next();
            }
        }
    }
}
