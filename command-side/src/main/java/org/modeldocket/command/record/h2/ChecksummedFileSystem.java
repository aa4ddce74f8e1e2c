package org.modeldocket.command.record.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.modeldocket.command.record.RecordSettings;

/**
 * A file layer under H2 that makes its recovery after a power cut safe whatever order unsynced writes reach the disk in.
 *
 * <p>It finds half-written chunks. H2 writes a chunk and checks, when it opens a file after a crash, no more than the chunk's
 * first and last bytes. Where a power cut has kept those and lost what is between them, H2 would take the chunk for whole and
 * trip over it, and everything recorded before it could no longer be read. This layer puts a checksum of the whole chunk into
 * its footer, in the same write, and shows H2 no footer whose chunk does not match.
 *
 * <p>It writes the file's header, which says where the newest chunk is, only once that chunk is durable. H2 writes both
 * without a sync between them; where the header alone survived, H2 would go back to whatever chunk is last in the file, and
 * forget without a word what was acknowledged since.
 *
 * <p>H2 reads such files without the layer as well; it ignores what it does not know in a footer.
 */
public final class ChecksummedFileSystem extends FilePathWrapper {
    public static final String SCHEME = RecordSettings.CHECKSUMMED;

    /** For H2, which makes instances of its own. */
    public ChecksummedFileSystem() {}

    static void register() {
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
