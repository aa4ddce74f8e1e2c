package org.modeldocket.command.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.modeldocket.wire.FactJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Two files of lines, the newer one growing at its end. When that has as many lines as a file may have it takes the place of the
 * older one, whose lines are then gone. Not forced to the disk: what was written last may be missing after a power cut, and a
 * line that was written by half is passed over. For one thread.
 */
final class RefusalFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalFiles.class);

    private final Path newer;
    private final Path older;
    private final int mostLines;
    private FileChannel channel;
    private int lines;

    private RefusalFiles(Path newer, Path older, int mostLines) throws IOException {
        this.newer = newer;
        this.older = older;
        this.mostLines = mostLines;
        channel = OwnerOnlyFile.openToAppend(newer);
    }

    static RefusalFiles in(Path directory, int mostLines) throws IOException {
        return new RefusalFiles(
                directory.resolve("refusals.jsonl"), directory.resolve("refusals.older.jsonl"), mostLines);
    }

    /** All that the files hold, the oldest first. To be called once, before anything is appended. */
    List<RefusedCommand> read() throws IOException {
        List<RefusedCommand> kept = new ArrayList<>(read(older));
        List<RefusedCommand> last = read(newer);
        lines = last.size();
        kept.addAll(last);
        if (channel.size() > 0) {
            // So that nothing is written onto the end of a line that was cut off.
            write("\n");
        }
        return kept;
    }

    void append(RefusedCommand refused) throws IOException {
        if (lines >= mostLines) {
            channel.close();
            Files.move(newer, older, StandardCopyOption.REPLACE_EXISTING);
            lines = 0;
        }
        if (!channel.isOpen()) {
            channel = OwnerOnlyFile.openToAppend(newer);
        }
        write(FactJson.mapper().writeValueAsString(refused) + "\n");
        lines++;
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static List<RefusedCommand> read(Path file) throws IOException {
        List<RefusedCommand> read = new ArrayList<>();
        if (Files.exists(file)) {
            new String(Files.readAllBytes(file), UTF_8).lines().forEach(line -> read(line, file, read));
        }
        return read;
    }

    private static void read(String line, Path file, List<RefusedCommand> into) {
        if (line.isBlank()) {
            return;
        }
        try {
            into.add(FactJson.mapper().readValue(line, RefusedCommand.class));
        } catch (JacksonException e) {
            LOG.warn("MD-REF-002 skipped an unreadable line of {}", file, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
