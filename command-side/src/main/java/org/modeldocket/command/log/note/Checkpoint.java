package org.modeldocket.command.log.note;

import java.util.List;
import org.modeldocket.command.log.tree.Hash;

/**
 * What a log says of itself at one size, as C2SP tlog-checkpoint has it.
 *
 * @param origin which log
 * @param size how many leaves, which is the position of the last fact in it
 * @param root the root of the tree of those leaves
 */
public record Checkpoint(String origin, long size, Hash root) {
    /** The text that is signed: three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /**
     * Reads the text of a note. Lines after the third are extensions, which say nothing to us.
     *
     * @throws IllegalArgumentException when it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3
                || lines.stream().anyMatch(String::isEmpty)
                || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("a checkpoint is an origin, a size and a root, each on its line");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.parse(lines.get(2)));
    }
}
