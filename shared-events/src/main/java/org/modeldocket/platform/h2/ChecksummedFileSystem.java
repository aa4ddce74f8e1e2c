package org.modeldocket.platform.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file layer under H2. It makes recovery after a power cut safe in any order in which unsynced writes reach the disk.
 *
 * <p>It detects half-written chunks. H2 writes a chunk and, when it opens a file after a crash, checks no more than the
 * chunk's first and last bytes. If a power cut kept those and lost what is between them, H2 would accept the chunk, fail on
 * it, and everything stored before it could no longer be read. This layer adds a checksum of the whole chunk to its footer,
 * in the same write, and hides from H2 every footer whose chunk does not match.
 *
 * <p>It writes the file's header, which says where the newest chunk is, only when that chunk is durable. H2 writes both
 * without a sync between them; if only the header survived, H2 would go back to the last chunk in the file and silently lose
 * what was acknowledged since.
 *
 * <p>H2 can read such files without the layer too; it ignores unknown entries of a footer.
 */
public final class ChecksummedFileSystem extends FilePathWrapper {
    public static final String SCHEME = "sealed";

    /** The layers of a file on a disk. The second one reopens a file that was closed because a reading thread was interrupted. */
    public static final String ON_DISK = SCHEME + ":retry:";

    /** For H2, which makes instances of its own. */
    public ChecksummedFileSystem() {}

    /** Makes the layer known to H2. To be called before the first file is opened. */
    public static void register() {
        FilePath.register(new ChecksummedFileSystem());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new ChecksummedFile(super.open(mode));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
