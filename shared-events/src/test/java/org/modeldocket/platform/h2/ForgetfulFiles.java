package org.modeldocket.platform.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file layer under H2 that can lose power: what was written but not forced is then lost, wholly or in part. */
public final class ForgetfulFiles extends FilePathWrapper {
    public static final String LAYER = "forgetful:";

    private static final Map<String, ForgetfulDisk> DISKS = new ConcurrentHashMap<>();

    /** For H2, which makes instances of its own. */
    public ForgetfulFiles() {}

    public static void register() {
        FilePath.register(new ForgetfulFiles());
    }

    /** The disk behind the file of this name, from its first opening on. */
    public static ForgetfulDisk disk(String file) {
        ForgetfulDisk disk = DISKS.get(file);
        if (disk == null) {
            throw new IllegalStateException(file + " was not opened");
        }
        return disk;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel base = super.open(mode);
        ForgetfulDisk known = DISKS.get(getBase().toString());
        ForgetfulDisk disk = known == null ? new ForgetfulDisk(base) : known;
        DISKS.put(getBase().toString(), disk);
        return new ForgetfulFile(base, disk);
    }

    @Override
    public String getScheme() {
        return "forgetful";
    }
}
