package org.modeldocket.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.LongAdder;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file layer under H2 that counts what reaches the operating system. */
public final class CountedFiles extends FilePathWrapper {
    static final LongAdder FSYNCS = new LongAdder();
    static final LongAdder BYTES = new LongAdder();

    /** For H2, which makes instances of its own. */
    public CountedFiles() {}

    static void register() {
        FilePath.register(new CountedFiles());
    }

    @Override
    public String getScheme() {
        return "counted";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Counted(super.open(mode));
    }

    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // positional access needs no lock
    private static final class Counted extends FileBaseDefault {
        private final FileChannel base;

        Counted(FileChannel base) {
            this.base = base;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            FSYNCS.increment();
            base.force(metaData);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int written = base.write(source, position);
            BYTES.add(written);
            return written;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
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
}
