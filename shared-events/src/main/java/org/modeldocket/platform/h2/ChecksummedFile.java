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
    private final boolean ordered;
    private final SpareSpace spare;
    private boolean unforced;
    /** Of what is not forced, something is more than the copy of a chunk. */
    private boolean stateUnforced;

    private @Nullable NewestChunk newest;

    /** @param ordered whether everything is forced before each new state */
    ChecksummedFile(FileChannel base, boolean ordered) throws IOException {
        this.base = base;
        this.ordered = ordered;
        // What is found in the file may not be on the disk yet.
        spare = new SpareSpace(base);
        unforced = spare.used() > 0;
        stateUnforced = unforced;
    }

    /**
     * A new state is written only once everything before is durable. A chunk that is moved is no new state: it goes to space that
     * nothing needs, and the next state, which names its new place, waits for it.
     */
    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        String footer = ChunkChecksum.seal(source, position);
        NewestChunk after = NewestChunk.after(newest, footer, position);
        boolean overwrites = position < spare.used();
        boolean moves = footer != null && newest != null && after != null && after.version() == newest.version();
        if (moves ? stateUnforced : ordered || overwrites) {
            force(false);
        }
        if (overwrites && position > 0) {
            nameNewest();
        }
        unforced = true;
        stateUnforced |= !moves;
        newest = after;
        spare.use(position + source.remaining());
        return base.write(source, position);
    }

    /**
     * Before a chunk is overwritten or cut off: the header may name it, and H2 would look for the newest chunk in vain. H2 overwrites
     * a chunk as soon as no newer one needs it.
     */
    private void nameNewest() throws IOException {
        if (newest == null) {
            return;
        }
        ByteBuffer header = ByteBuffer.allocate(NewestChunk.HEADER);
        base.read(header, 0);
        ByteBuffer naming = newest.namedIn(header.flip());
        if (naming != null) {
            force(false);
            base.write(naming, 0);
            base.force(false);
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
        return spare.used();
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
        if (unforced) {
            base.force(metaData);
            unforced = false;
            stateUnforced = false;
        }
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        force(false);
        nameNewest();
        unforced = true;
        stateUnforced = true;
        spare.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return base.tryLock(position, size, shared);
    }

    @Override
    protected synchronized void implCloseChannel() throws IOException {
        try (base) {
            spare.giveBack();
        }
    }
}
