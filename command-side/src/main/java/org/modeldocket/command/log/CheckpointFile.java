package org.modeldocket.command.log;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.note.VerifierKey;
import org.modeldocket.command.log.tree.Hash;

/**
 * Every checkpoint that a log has signed, in order, in entries of one length: size, microseconds since 1970, root, line of
 * the key, signature, and a checksum that shows an entry cut off by a power cut. Appended by one thread; any number may read.
 */
final class CheckpointFile {
    private static final int SIGNATURE = 64;
    private static final int CHECKED = Long.BYTES + Long.BYTES + Hash.LENGTH + Integer.BYTES + SIGNATURE;
    static final int ENTRY = CHECKED + Integer.BYTES;

    private final Path file;
    private final KeyRing keys;
    private volatile long count;

    private CheckpointFile(Path file, KeyRing keys, long count) {
        this.file = file;
        this.keys = keys;
        this.count = count;
    }

    /** The checkpoints in the files, as far as they are whole; nothing is changed. */
    static CheckpointFile read(LogFiles files) throws IOException {
        Path file = files.checkpoints();
        long entries = Files.exists(file) ? Files.size(file) / ENTRY : 0;
        CheckpointFile checkpoints = new CheckpointFile(file, KeyRing.read(files.keys()), entries);
        // Only the last entry can be half written: the one before was forced before it was begun.
        if (entries > 0 && checkpoints.isTorn(entries - 1)) {
            checkpoints.count = entries - 1;
        }
        return checkpoints;
    }

    long count() {
        return count;
    }

    Optional<SignedCheckpoint> last() throws IOException {
        return count == 0 ? Optional.empty() : Optional.of(get(count - 1));
    }

    /** @throws IllegalArgumentException when the entry is damaged */
    SignedCheckpoint get(long number) throws IOException {
        ByteBuffer entry = entry(number);
        if (crc(entry) != entry.getInt(CHECKED)) {
            throw new IllegalArgumentException("checkpoint " + number + " in " + file + " is damaged");
        }
        long size = entry.getLong();
        Instant signedAt = Instant.EPOCH.plus(entry.getLong(), ChronoUnit.MICROS);
        Hash root = Hash.get(entry);
        VerifierKey key = keys.get(entry.getInt());
        byte[] signature = new byte[SIGNATURE];
        entry.get(signature);
        return new SignedCheckpoint(new Checkpoint(key.name(), size, root), signedAt, key, signature);
    }

    /** Returns once it is durable. */
    void append(SignedCheckpoint signed) throws IOException {
        long number = count;
        ByteBuffer entry = ByteBuffer.allocate(ENTRY);
        entry.putLong(signed.size());
        entry.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, signed.signedAt()));
        signed.checkpoint().root().put(entry);
        entry.putInt(keys.lineOf(signed.key()));
        entry.put(signed.signature());
        entry.putInt(crc(entry));
        entry.flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(number * ENTRY);
            while (entry.hasRemaining()) {
                channel.write(entry, number * ENTRY + entry.position());
            }
            channel.force(true);
        }
        count = number + 1;
    }

    private boolean isTorn(long number) throws IOException {
        ByteBuffer entry = entry(number);
        return crc(entry) != entry.getInt(CHECKED);
    }

    private ByteBuffer entry(long number) throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(ENTRY);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (entry.hasRemaining()) {
                if (channel.read(entry, number * ENTRY + entry.position()) < 0) {
                    throw new EOFException(file + " ends before checkpoint " + number);
                }
            }
        }
        return entry.flip();
    }

    private static int crc(ByteBuffer entry) {
        CRC32C crc = new CRC32C();
        crc.update(entry.slice(0, CHECKED));
        return (int) crc.getValue();
    }
}
