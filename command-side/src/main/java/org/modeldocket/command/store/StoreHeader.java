package org.modeldocket.command.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;

/**
 * Keeps the header of one H2 file pointing to the newest chunk. The header is written twice, at the start of the file's first
 * two blocks: text {@code H:2,block:2,…,chunk:1f,…,version:20,fletcher:…}.
 *
 * <p>H2 2.5.252 writes the header before it counts the chunk just written as its last one, and so names the chunk before.
 * Where the new chunk lies in the middle of the file, H2 does not find it again after a crash, and forgets what was committed
 * with it. H2 2.4.240 names the right one. Chunks have ascending versions; one that was moved keeps its own.
 */
final class StoreHeader {
    private static final int BLOCK = 4096;
    private static final int LONGEST_CHUNK_HEADER = 1024;
    private static final byte[] START = "H:".getBytes(ISO_8859_1);
    private static final Pattern CHUNK = Pattern.compile("^chunk:([0-9a-f]+),.*?\\bversion:([0-9a-f]+)");
    private static final Pattern HEADER = Pattern.compile(
            "(?<start>H:.*?\\bblock:)[0-9a-f]+(?<mid>,.*?\\bchunk:)[0-9a-f]+(?<end>,.*?\\bversion:)(?<version>[0-9a-f]+)(?<rest>.*?),fletcher:");

    private String chunk = "";
    private long version = -1;
    private long block;

    /** To be told of everything that is written, in its order. */
    synchronized void written(ByteBuffer source, long position) {
        if (position % BLOCK != 0 || position == 0) {
            return;
        }
        byte[] start = new byte[Math.min(LONGEST_CHUNK_HEADER, source.remaining())];
        source.get(source.position(), start);
        Matcher header = CHUNK.matcher(new String(start, ISO_8859_1));
        if (header.find()) {
            long found = Long.parseLong(header.group(2), 16);
            if (found >= version) {
                chunk = header.group(1);
                version = found;
                block = position / BLOCK;
            }
        }
    }

    /** Both copies of the header about to be written, in place. Leaves everything else alone. */
    synchronized void pointToNewest(ByteBuffer header) {
        for (int at = header.position(); at + BLOCK <= header.limit(); at += BLOCK) {
            byte[] copy = new byte[BLOCK];
            header.get(at, copy);
            if (Arrays.mismatch(copy, START) == START.length) {
                header.put(at, pointToNewest(copy));
            }
        }
    }

    private byte[] pointToNewest(byte[] copy) {
        Matcher header = HEADER.matcher(new String(copy, ISO_8859_1));
        if (!header.lookingAt() || Long.parseLong(header.group("version"), 16) >= version) {
            return copy;
        }
        String text = header.group("start")
                + Long.toHexString(block)
                + header.group("mid")
                + chunk
                + header.group("end")
                + Long.toHexString(version)
                + header.group("rest");
        byte[] plain = text.getBytes(ISO_8859_1);
        String whole =
                text + ",fletcher:" + Integer.toHexString(DataUtils.getFletcher32(plain, 0, plain.length)) + "\n";
        return Arrays.copyOf(whole.getBytes(ISO_8859_1), BLOCK);
    }
}
