package org.modeldocket.command.log.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.tree.Leaf;
import org.modeldocket.platform.files.FailureMessage;

/** Verifies an export of all entries, a leaf a line, against a checkpoint. */
final class EntriesAudit {
    private EntriesAudit() {}

    static void verify(Path file, Checkpoint checkpoint, Audit audit) {
        LeafAudit leaves = new LeafAudit(audit, audit.isClean() ? List.of(checkpoint) : List.of(), null);
        forEach(file, audit, leaves::next);
        leaves.end();
        audit.limit("which of several facts was altered, if the root differs: verify the record with its log");
    }

    /** Lines that are no leaves are found and passed over. */
    static void forEach(Path file, Audit audit, Consumer<Leaf> each) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                } else {
                    leaf(number++, line.toByteArray(), audit, each);
                    line.reset();
                }
            }
            if (line.size() > 0) {
                leaf(number, line.toByteArray(), audit, each);
            }
        } catch (IOException e) {
            throw new UnverifiableInput(file + " cannot be read: " + FailureMessage.of(e), e);
        }
    }

    private static void leaf(long number, byte[] line, Audit audit, Consumer<Leaf> each) {
        Leaf leaf;
        try {
            leaf = Leaf.parse(line);
        } catch (IllegalArgumentException e) {
            audit.find(
                    Finding.Kind.NOT_CANONICAL, number, null, "line " + number + " is not a leaf: " + e.getMessage());
            return;
        }
        each.accept(leaf);
    }
}
