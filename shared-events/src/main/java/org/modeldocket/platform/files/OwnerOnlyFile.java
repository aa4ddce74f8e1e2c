package org.modeldocket.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that only their owner may read. On a file system without POSIX permissions, the rules of the directory apply. Files are
 * replaced and published as a whole: a reader sees the old content or the new, also after a crash or a power cut.
 */
public final class OwnerOnlyFile {
    private static final String FILE = "rw-------";
    private static final String DIRECTORY = "rwx------";

    private OwnerOnlyFile() {}

    public static void replace(Path file, byte[] content) throws IOException {
        Path directory = directory(file);
        Path temporary =
                Files.createTempFile(directory, file.getFileName().toString(), ".new", permissions(file, FILE));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceDirectory(directory);
    }

    /** Lets only the owner read and write an existing file. */
    public static void restrict(Path file) throws IOException {
        permit(file, FILE);
    }

    /** Creates a directory where there is none, and lets only the owner enter it. */
    public static void restrictDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        permit(directory, DIRECTORY);
    }

    /** Moves a file to its name, durably: after a power cut the name is there with everything that was written. */
    public static void publish(Path from, Path to) throws IOException {
        try (FileChannel written = FileChannel.open(from, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory(directory(to));
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Opens a file that holds nothing and is locked by who is about to replace another. */
    public static FileChannel openLock(Path file) throws IOException {
        directory(file);
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), permissions(file, FILE));
    }

    /** Opens a file to write at its end; made where it is missing. */
    public static FileChannel openToAppend(Path file) throws IOException {
        directory(file);
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), permissions(file, FILE));
    }

    private static Path directory(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException(file + " is not a file in a directory");
        }
        return Files.isDirectory(directory)
                ? directory
                : Files.createDirectories(directory, permissions(directory, DIRECTORY));
    }

    /** A rename is durable once its directory is. Windows cannot open a directory, and needs not. */
    private static void forceDirectory(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
