package org.modeldocket.platform.h2;

/**
 * The layer for a file that holds nothing of its own, and may be older after a power cut. The system may write in any order what
 * makes the file longer; everything is forced only before something is overwritten or cut off. A bulk load is much faster so.
 */
public final class UnorderedFileSystem extends ChecksummedFileSystem {
    public static final String SCHEME = "unordered";

    public static final String ON_DISK = SCHEME + ":retry:";

    /** For H2, which makes instances of its own. */
    public UnorderedFileSystem() {}

    @Override
    boolean isOrdered() {
        return false;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
