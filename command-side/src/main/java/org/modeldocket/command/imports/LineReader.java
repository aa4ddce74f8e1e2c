package org.modeldocket.command.imports;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file line by line. A line ends with a line feed, which a carriage return may precede, or with the file. A byte order
 * mark at the beginning is passed over. Of a line that is too long it keeps the beginning alone.
 */
final class LineReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final FileChannel channel;
    private final int longest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long offset;
    private long number;

    /**
     * @param offset where to begin, the beginning of a line
     * @param number of the lines before it
     * @param longest how many bytes a line may have
     */
    LineReader(Path file, long offset, long number, int longest) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.longest = longest;
        this.offset = offset;
        this.number = number;
        channel.position(offset);
    }

    /** The next line, also an empty one; null at the end of the file. */
    @Nullable
    SourceLine next() throws IOException {
        if (offset == 0) {
            skipByteOrderMark();
        }
        long begin = offset;
        long length = 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        while (fill()) {
            int end = lineFeed();
            int part = (end < 0 ? buffer.limit() : end) - buffer.position();
            bytes.write(buffer.array(), buffer.position(), Math.min(part, longest + 1 - bytes.size()));
            length += part;
            skip(part);
            if (end >= 0) {
                skip(1);
                return line(begin, length, bytes.toByteArray());
            }
        }
        return offset == begin ? null : line(begin, length, bytes.toByteArray());
    }

    /** Where the next line begins. */
    long offset() {
        return offset;
    }

    /** How many lines were read, those before the beginning included. */
    long number() {
        return number;
    }

    private SourceLine line(long begin, long length, byte[] bytes) {
        number++;
        boolean whole = length == bytes.length;
        int carriageReturn = whole && length > 0 && bytes[bytes.length - 1] == '\r' ? 1 : 0;
        int kept = (int) Math.min(length - carriageReturn, longest);
        return new SourceLine(number, begin, length - carriageReturn, Arrays.copyOf(bytes, kept));
    }

    private void skipByteOrderMark() throws IOException {
        fill();
        if (buffer.remaining() >= BYTE_ORDER_MARK.length
                && ByteBuffer.wrap(BYTE_ORDER_MARK).equals(buffer.slice(buffer.position(), BYTE_ORDER_MARK.length))) {
            skip(BYTE_ORDER_MARK.length);
        }
    }

    private void skip(int bytes) {
        buffer.position(buffer.position() + bytes);
        offset += bytes;
    }

    /** The place of the next line feed that has been read; -1 where there is none. */
    private int lineFeed() {
        for (int i = buffer.position(); i < buffer.limit(); i++) {
            if (buffer.get(i) == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Reads on where nothing is left; false at the end of the file. */
    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        buffer.clear();
        int read = channel.read(buffer);
        buffer.flip();
        return read > 0;
    }

    /** A line that was read before, by another reader. */
    static SourceLine again(FileChannel channel, BadLine bad, int longest) {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(bad.length(), longest));
        long at = bad.offset();
        try {
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, at);
                if (read < 0) {
                    throw new EOFException("line " + bad.line() + " is not in the file any more");
                }
                at += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceLine(bad.line(), bad.offset(), bad.length(), bytes.array());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
