package org.modeldocket.platform.h2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a chunk within its footer. A chunk is a run of whole blocks; it begins with a header and ends with a footer
 * of {@value #FOOTER} bytes: text {@code chunk:1f,len:3,version:20,fletcher:…}, padded with spaces, to which this adds
 * {@code seal:…}, the CRC-32C of all bytes before the footer.
 */
final class ChunkChecksum {
    static final int FOOTER = 128;
    static final int BLOCK = 4096;
    private static final byte[] START = "chunk:".getBytes(ISO_8859_1);
    private static final Pattern SEALED =
            Pattern.compile("chunk:[0-9a-f]+,len:([0-9a-f]+),.*?,seal:([0-9a-f]+),fletcher:[0-9a-f]+\\s*");
    private static final Pattern FLETCHER = Pattern.compile(",fletcher:[0-9a-f]+\\s*$");

    private ChunkChecksum() {}

    /**
     * Seals a chunk about to be written, in place. Leaves everything else alone, and a chunk that has a seal: where H2 moves a
     * damaged one, the damage still shows.
     *
     * @return the chunk's footer; null where it is no chunk
     */
    static @Nullable String seal(ByteBuffer chunk, long position) {
        int start = chunk.position();
        int length = chunk.remaining();
        if (position % BLOCK != 0 || length == 0 || length % BLOCK != 0 || !startsChunk(chunk, start)) {
            return null;
        }
        int footer = start + length - FOOTER;
        if (!startsChunk(chunk, footer)) {
            return null;
        }
        String found = text(chunk, footer);
        if (SEALED.matcher(found).matches()) {
            return found;
        }
        CRC32C crc = new CRC32C();
        crc.update(chunk.slice(start, length - FOOTER));
        String unsealed = FLETCHER.matcher(found).replaceFirst("");
        String sealed = unsealed + ",seal:" + Long.toHexString(crc.getValue());
        byte[] bytes = sealed.getBytes(ISO_8859_1);
        int fletcher = DataUtils.getFletcher32(bytes, 0, bytes.length);
        StringBuilder whole = new StringBuilder(sealed).append(",fletcher:").append(Integer.toHexString(fletcher));
        if (whole.length() >= FOOTER) {
            throw new IllegalStateException("no room for a seal in the footer " + whole);
        }
        while (whole.length() < FOOTER - 1) {
            whole.append(' ');
        }
        chunk.put(footer, whole.append('\n').toString().getBytes(ISO_8859_1));
        return whole.toString();
    }

    static boolean mayBeFooter(long position, int length) {
        return length == FOOTER && (position + FOOTER) % BLOCK == 0;
    }

    /** Whether what was just read is the sealed footer of a chunk that does not match it. */
    static boolean isBroken(FileChannel file, ByteBuffer read, int start, long position) throws IOException {
        if (!startsChunk(read, start)) {
            return false;
        }
        Matcher footer = SEALED.matcher(text(read, start));
        if (!footer.matches()) {
            return false;
        }
        long first = position + FOOTER - Long.parseLong(footer.group(1), 16) * BLOCK;
        return first < 0 || crc(file, first, position) != Long.parseLong(footer.group(2), 16);
    }

    private static long crc(FileChannel file, long first, long end) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocate(16 * BLOCK);
        long position = first;
        while (position < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
            int length = file.read(buffer, position);
            if (length <= 0) {
                break;
            }
            crc.update(buffer.flip());
            position += length;
        }
        return crc.getValue();
    }

    private static boolean startsChunk(ByteBuffer buffer, int at) {
        for (int i = 0; i < START.length; i++) {
            if (buffer.get(at + i) != START[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(ByteBuffer buffer, int at) {
        byte[] bytes = new byte[FOOTER];
        buffer.get(at, bytes);
        return new String(bytes, ISO_8859_1);
    }
}
