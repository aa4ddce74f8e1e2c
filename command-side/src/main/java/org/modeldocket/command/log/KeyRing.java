package org.modeldocket.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.modeldocket.command.log.note.VerifierKey;
import org.modeldocket.platform.files.OwnerOnlyFile;

/** The keys under which a log was signed, one a line, the oldest first. Checkpoints refer to them by line. */
final class KeyRing {
    private final Path file;
    private final List<VerifierKey> keys;

    private KeyRing(Path file, List<VerifierKey> keys) {
        this.file = file;
        this.keys = keys;
    }

    static KeyRing read(Path file) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                keys.add(VerifierKey.parse(line));
            }
        }
        return new KeyRing(file, keys);
    }

    /** @throws IllegalArgumentException when there is no such line */
    VerifierKey get(int line) {
        if (line < 0 || line >= keys.size()) {
            throw new IllegalArgumentException("no line " + line + " in " + file);
        }
        return keys.get(line);
    }

    /** The line of a key, which is added, durably, where it is new. */
    int lineOf(VerifierKey key) throws IOException {
        if (!keys.contains(key)) {
            List<VerifierKey> more = new ArrayList<>(keys);
            more.add(key);
            String lines =
                    String.join("\n", more.stream().map(VerifierKey::toString).toList()) + "\n";
            OwnerOnlyFile.replace(file, lines.getBytes(UTF_8));
            keys.add(key);
        }
        return keys.indexOf(key);
    }
}
