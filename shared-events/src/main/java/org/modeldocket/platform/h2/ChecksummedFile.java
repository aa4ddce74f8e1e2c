package org.modeldocket.platform.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** One open file of {@link ChecksummedFileSystem}. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // positional access needs no lock
final class ChecksummedFile extends FileBaseDefault {
    /**
     * H2 writes over a chunk that was given up some seconds ago (RETENTION_TIME, ten of them here), and trusts that giving it up
     * is on the disk by then. This makes sure of it.
     */
    private static final long LONGEST_UNFORCED_NANOS = 2_000_000_000L;

    private final FileChannel base;
    private volatile long unforcedSince;
    private volatile boolean unforced;

    ChecksummedFile(FileChannel base) {
        this.base = base;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        boolean header = position == 0;
        if (header || unforced && System.nanoTime() - unforcedSince > LONGEST_UNFORCED_NANOS) {
            force(false);
        }
        if (!unforced) {
            unforcedSince = System.nanoTime();
            unforced = true;
        }
        ChunkChecksum.seal(source, position);
        return base.write(source, position);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        boolean footer = ChunkChecksum.mayBeFooter(position, target.remaining());
        int start = target.position();
        int length = base.read(target, position);
        if (footer && length == ChunkChecksum.FOOTER && ChunkChecksum.isBroken(base, target, start, position)) {
            for (int i = start; i < start + length; i++) {
                target.put(i, (byte) 0);
            }
        }
        return length;
    }

    @Override
    public long size() throws IOException {
        return base.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        unforced = false;
        try {
            base.force(metaData);
        } catch (IOException e) {
            unforced = true;
            throw e;
        }
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        base.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }
}
