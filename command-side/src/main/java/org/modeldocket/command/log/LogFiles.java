package org.modeldocket.command.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.modeldocket.platform.files.OwnerOnlyFile;

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

    /** A key that was made for one that is lost, until an administrator confirms it. */
    Path unconfirmedKey() {
        return directory.resolve("signing.key.unconfirmed");
    }

    /** Begins the history of a record, where it has none. */
    void begin(UUID recordId) throws IOException {
        if (!Files.exists(record())) {
            Files.createDirectories(directory);
            if (!Files.exists(checkpoints())) {
                Files.createFile(checkpoints());
            }
            OwnerOnlyFile.replace(record(), (recordId + "\n").getBytes(US_ASCII));
        }
    }
}
