package org.modeldocket.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value as JSON in a file that only its owner may read. Several processes may change it at once: a change is made under a lock
 * and replaces the file as a whole.
 *
 * @param <C> an immutable record
 */
public final class SharedJsonFile<C> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Object IN_THIS_PROCESS = new Object();

    /** Identifies one state of the file; a replaced file has another key, however soon it follows. */
    private record Version(String key, long modifiedMicros, long size) {}

    private record Loaded<C>(@Nullable Version version, C content) {}

    private final Path file;
    private final Class<C> type;
    private final C none;
    private final String what;
    private volatile @Nullable Loaded<C> loaded;

    /**
     * @param none what it holds where there is no file
     * @param what it is, for messages: {@code a list of tokens}
     */
    public SharedJsonFile(Path file, Class<C> type, C none, String what) {
        this.file = file;
        this.type = type;
        this.none = none;
        this.what = what;
    }

    public Path path() {
        return file;
    }

    /**
     * What the file holds.
     *
     * @throws UncheckedIOException when the file cannot be read or is not what this class writes
     */
    public C read() {
        try {
            return JSON.readValue(Files.readAllBytes(file), type);
        } catch (NoSuchFileException e) {
            return none;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new UncheckedIOException(new IOException(file + " is not " + what, e));
        }
    }

    /**
     * What the file holds, read again only where it was replaced since.
     *
     * @throws UncheckedIOException as {@link #read}
     */
    public C current() {
        Version version = version();
        Loaded<C> last = loaded;
        if (last == null || version == null || !version.equals(last.version())) {
            last = new Loaded<>(version, read());
            loaded = last;
        }
        return last.content();
    }

    /**
     * Replaces what the file holds, unless the change leaves it as it is.
     *
     * @param lock the name of the file beside it that is locked meanwhile
     * @throws UncheckedIOException when the file cannot be read or written; it is then unchanged
     */
    public C change(String lock, UnaryOperator<C> change) {
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = OwnerOnlyFile.openLock(file.resolveSibling(lock));
                    FileLock _ = channel.lock()) {
                C before = read();
                C after = change.apply(before);
                if (!after.equals(before)) {
                    OwnerOnlyFile.replace(file, JSON.writeValueAsBytes(after));
                }
                return after;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot change " + file, e);
            }
        }
    }

    private @Nullable Version version() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(
                    String.valueOf(now.fileKey()), now.lastModifiedTime().to(TimeUnit.MICROSECONDS), now.size());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
