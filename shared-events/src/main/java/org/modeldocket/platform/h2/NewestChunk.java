package org.modeldocket.platform.h2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/**
 * The chunk with the highest version, from which H2 opens a file. The file's header names a chunk; H2 begins there, and at the
 * end of the file, to look for the newest. All numbers are hexadecimal, as H2 writes them.
 */
record NewestChunk(String id, long version, long block) {
    /** The header: the same text at the beginning of each of the first two blocks. */
    static final int HEADER = 2 * ChunkChecksum.BLOCK;

    private static final Pattern FOOTER =
            Pattern.compile("chunk:([0-9a-f]+),len:[0-9a-f]+,version:([0-9a-f]+)\\b.*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile(",?\\b(chunk|block|version|clean):[0-9a-f]+");
    private static final Pattern TEXT = Pattern.compile("(H:.*),fletcher:[0-9a-f]+\n.*", Pattern.DOTALL);

    /** @param footer of the chunk that is written now; null where something else is */
    static @Nullable NewestChunk after(@Nullable NewestChunk before, @Nullable String footer, long position) {
        Matcher written = FOOTER.matcher(footer == null ? "" : footer);
        if (!written.matches()) {
            return before;
        }
        long version = Long.parseLong(written.group(2), 16);
        // A chunk that is moved is written again, and its old place is then free.
        return before != null && version < before.version
                ? before
                : new NewestChunk(written.group(1), version, position / ChunkChecksum.BLOCK);
    }

    /** The header with this chunk named in it; null where it names it already, or is not one that H2 has written. */
    @Nullable
    ByteBuffer namedIn(ByteBuffer header) {
        Matcher found = TEXT.matcher(ISO_8859_1.decode(header.slice(0, Math.min(header.limit(), ChunkChecksum.BLOCK))));
        if (!found.matches()) {
            return null;
        }
        String before = found.group(1);
        String named = NAMED.matcher(before).replaceAll("") + ",block:" + Long.toHexString(block) + ",chunk:" + id
                + ",version:" + Long.toHexString(version);
        if (names(before)) {
            return null;
        }
        byte[] bytes = named.getBytes(ISO_8859_1);
        String whole =
                named + ",fletcher:" + Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length)) + "\n";
        ByteBuffer made = ByteBuffer.allocate(HEADER);
        made.put(0, whole.getBytes(ISO_8859_1)).put(ChunkChecksum.BLOCK, whole.getBytes(ISO_8859_1));
        return made;
    }

    private boolean names(String header) {
        String members = "," + header + ",";
        return members.contains(",block:" + Long.toHexString(block) + ",")
                && members.contains(",chunk:" + id + ",")
                && members.contains(",version:" + Long.toHexString(version) + ",");
    }
}
