package org.modeldocket.platform.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** One open file of {@link ForgetfulFiles}. */
final class ForgetfulFile extends FileBaseDefault {
    private final FileChannel base;
    private final ForgetfulDisk disk;

    ForgetfulFile(FileChannel base, ForgetfulDisk disk) {
        this.base = base;
        this.disk = disk;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        disk.write(source.slice(), position);
        return base.write(source, position);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        disk.read();
        return base.read(target, position);
    }

    @Override
    public long size() throws IOException {
        disk.read();
        return base.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.force();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        disk.truncate(size);
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
