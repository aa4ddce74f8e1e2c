package org.modeldocket.command.log;

import java.nio.file.Path;

/** The files of a log, in the directory {@code log} of the data directory. */
record LogFiles(Path directory) {
    static LogFiles in(Path dataDirectory) {
        return new LogFiles(dataDirectory.resolve("log"));
    }

    /** The hashes of all leaves and nodes; can be made anew from the record. */
    Path hashes() {
        return directory.resolve("hashes");
    }

    /** Every checkpoint that was ever signed; cannot be made anew. */
    Path checkpoints() {
        return directory.resolve("checkpoints");
    }

    /** The keys under which they were signed. */
    Path keys() {
        return directory.resolve("keys");
    }

    /** Which record this is the log of. */
    Path record() {
        return directory.resolve("record");
    }

    Path signingKey() {
        return directory.resolve("signing.key");
    }
}
