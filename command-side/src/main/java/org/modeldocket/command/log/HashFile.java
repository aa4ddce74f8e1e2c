package org.modeldocket.command.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.NodeReader;

/**
 * The hashes of a tree in the order in which they are made: each leaf, then the nodes that it completes, upwards. So the file
 * only grows at its end, and a hash is found by calculation. Hashes are appended by one thread; any number may read what
 * was written before.
 */
public final class HashFile implements AutoCloseable {
    private static final int BUFFERED = 64 * 1024;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFERED);

    private HashFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file, or makes an empty one, to append to a tree of {@code size}; what is behind it is cut off. */
    public static HashFile append(Path file, long size) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(bytes(size));
        channel.position(channel.size());
        return new HashFile(channel);
    }

    /** How many hashes a tree has: 2·size less the ones of the size written in binary. */
    private static long count(long size) {
        return 2 * size - Long.bitCount(size);
    }

    public static long bytes(long size) {
        return count(size) * Hash.LENGTH;
    }

    /** A subtree is complete when its last leaf is there; that leaf and the nodes below come just before. */
    public static long place(int level, long index) {
        long lastLeaf = ((index + 1) << level) - 1;
        return count(lastLeaf) + level;
    }

    /** Whether the file holds all hashes of a tree of that size. */
    static boolean reaches(Path file, long size) throws IOException {
        return size == 0 || Files.exists(file) && Files.size(file) >= bytes(size);
    }

    public void add(Hash hash) {
        if (buffer.remaining() < Hash.LENGTH) {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        hash.put(buffer);
    }

    /** Returns once everything added is durable. */
    public void force() throws IOException {
        flush();
        channel.force(false);
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Reads with a channel of its own, so that an interrupted reader closes that one alone. For one thread. */
    public static Reader read(Path file) throws IOException {
        return new Reader(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** The nodes in the file. */
    public static final class Reader implements NodeReader, AutoCloseable {
        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(Hash.LENGTH);

        private Reader(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public Hash at(int level, long index) {
            long position = place(level, index) * Hash.LENGTH;
            buffer.clear();
            try {
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer, position + buffer.position()) < 0) {
                        throw new EOFException("the log's hashes end before node " + level + "/" + index);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Hash.get(buffer.flip());
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
