package org.modeldocket.platform.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Zeros behind the end of a file, so that most writes there need not make the file longer: forcing those takes the disk about
 * half the time. H2 does not see them. A file that is closed gives them back; after a crash they are found and used again.
 */
final class SpareSpace {
    /** An eighth of the file, at most this. */
    private static final int MOST = 4 << 20;
    /** A longer write takes its time anyway. */
    private static final int LONGEST_WRITE = 64 << 10;

    private final FileChannel file;
    private volatile long used;
    private long allocated;
    private boolean written;

    SpareSpace(FileChannel file) throws IOException {
        this.file = file;
        allocated = file.size();
        used = endOfContent(allocated);
    }

    /** Where the file ends for H2. */
    long used() {
        return used;
    }

    /** To be called before a write that ends there. */
    void use(long end) throws IOException {
        written = true;
        if (end > allocated) {
            long spare = end - used > LONGEST_WRITE
                    ? 0
                    : Math.min(MOST, end / 8) / ChunkChecksum.BLOCK * ChunkChecksum.BLOCK;
            if (spare > 0) {
                fill(end, end + spare);
            }
            allocated = end + spare;
        }
        used = Math.max(used, end);
    }

    private void fill(long from, long to) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(LONGEST_WRITE);
        for (long at = from; at < to; at += zeros.limit()) {
            file.write(zeros.clear().limit((int) Math.min(LONGEST_WRITE, to - at)), at);
        }
    }

    void truncate(long size) throws IOException {
        file.truncate(size);
        used = Math.min(used, size);
        allocated = Math.min(allocated, size);
    }

    void giveBack() throws IOException {
        if (written && allocated > used) {
            file.truncate(used);
        }
    }

    private long endOfContent(long size) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(ChunkChecksum.BLOCK);
        long end = size;
        while (end % ChunkChecksum.BLOCK == 0 && end > NewestChunk.HEADER) {
            file.read(block.clear(), end - ChunkChecksum.BLOCK);
            if (block.flip().mismatch(ByteBuffer.allocate(block.limit())) >= 0) {
                return end;
            }
            end -= ChunkChecksum.BLOCK;
        }
        return end;
    }
}
