package org.modeldocket.command.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** One open file of {@link SealedFiles}. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // positional access needs no lock
final class SealedFile extends FileBaseDefault {
    private final FileChannel base;

    SealedFile(FileChannel base) {
        this.base = base;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        ChunkSeal.seal(source, position);
        return base.write(source, position);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        boolean footer = ChunkSeal.mayBeFooter(position, target.remaining());
        int start = target.position();
        int length = base.read(target, position);
        if (footer && length == ChunkSeal.FOOTER && ChunkSeal.isBroken(base, target, start, position)) {
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
        base.force(metaData);
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
