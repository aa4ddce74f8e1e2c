package org.modeldocket.platform.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** One open file of {@link ChecksummedFileSystem}. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // positional access needs no lock
final class ChecksummedFile extends FileBaseDefault {
    private final FileChannel base;
    /** Where the file ended at the last force; what is written beyond destroys nothing. */
    private long forcedSize;

    private boolean unforced;
    private @Nullable NewestChunk newest;

    /** What is found in the file may not be on the disk yet. */
    ChecksummedFile(FileChannel base) throws IOException {
        this.base = base;
        forcedSize = base.size();
        unforced = forcedSize > 0;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        if (position == 0) {
            force(false);
        } else if (position < forcedSize) {
            prepareOverwrite();
        }
        unforced = true;
        newest = NewestChunk.after(newest, ChunkChecksum.seal(source, position), position);
        return base.write(source, position);
    }

    /**
     * H2 overwrites a chunk as soon as no newer one needs it. After a power cut, an older chunk may be the newest on the disk, or
     * the file's header may name one that was overwritten. So first everything written is forced, and the header is made to name
     * the newest chunk.
     */
    private void prepareOverwrite() throws IOException {
        force(false);
        if (newest != null) {
            ByteBuffer header = ByteBuffer.allocate(NewestChunk.HEADER);
            base.read(header, 0);
            ByteBuffer naming = newest.namedIn(header.flip());
            if (naming != null) {
                base.write(naming, 0);
                base.force(false);
            }
        }
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
    public synchronized void force(boolean metaData) throws IOException {
        if (unforced) {
            long size = base.size();
            base.force(metaData);
            forcedSize = size;
            unforced = false;
        }
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        // The header may name a chunk that was moved and whose old place is cut off.
        prepareOverwrite();
        unforced = true;
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
