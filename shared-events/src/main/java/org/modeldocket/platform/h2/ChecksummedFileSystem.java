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
 * <p>It forces everything before it writes a new state, so that a power cut damages nothing but the last one. H2 relies on the order of
 * its writes and forces few of them: where a chunk survives and the one before it does not, or only the file's header does, H2
 * silently goes back to an older chunk and forgets what was acknowledged since.
 *
 * <p>H2 can read such files without the layer too; it ignores unknown entries of a footer.
 */
public class ChecksummedFileSystem extends FilePathWrapper {
    public static final String SCHEME = "sealed";

    /** The layers of a file on a disk. The second one reopens a file that was closed because a reading thread was interrupted. */
    public static final String ON_DISK = SCHEME + ":retry:";

    /** For H2, which makes instances of its own. */
    public ChecksummedFileSystem() {}

    /** Makes the layers known to H2. To be called before the first file is opened. */
    public static void register() {
        FilePath.register(new ChecksummedFileSystem());
        FilePath.register(new UnorderedFileSystem());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new ChecksummedFile(super.open(mode), isOrdered());
    }

    boolean isOrdered() {
        return true;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
