package org.modeldocket.command.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Files of the log that are gone although facts were recorded. Nothing is signed until an administrator confirms that they are lost,
 * so that a slip (a directory left behind, a disk not mounted) does not quietly begin another history under another key.
 */
final class LogLoss {
    private final LogFiles files;
    private final List<String> lost;
    private volatile boolean confirmed;

    private LogLoss(LogFiles files, List<String> lost) {
        this.files = files;
        this.lost = List.copyOf(lost);
    }

    /**
     * Looks for what is gone. An empty record has lost nothing: its files are begun, before there are facts.
     *
     * @param ownKey whether the key is kept with the log, and not where a setting says
     * @param shared whether other nodes record too, so that a node without a history may just be new
     */
    static LogLoss look(LogFiles files, UUID recordId, boolean empty, boolean ownKey, boolean shared)
            throws IOException {
        List<String> lost = new ArrayList<>();
        if (empty) {
            files.begin(recordId);
            return new LogLoss(files, lost);
        }
        if (ownKey && !Files.exists(files.signingKey())) {
            lost.add("the key that signs, " + files.signingKey().getFileName());
        }
        boolean begun = Files.exists(files.record());
        if (!Files.exists(files.checkpoints()) && (begun || !shared)) {
            lost.add("the checkpoints signed so far");
        }
        return new LogLoss(files, lost);
    }

    /** Of a log that has lost nothing. */
    static LogLoss none(LogFiles files) {
        return new LogLoss(files, List.of());
    }

    /** What is gone, in words. */
    List<String> lost() {
        return lost;
    }

    boolean isUnconfirmed() {
        return !lost.isEmpty() && !confirmed;
    }

    /** Takes the losses as final. A key made instead of the lost one becomes the key. */
    synchronized void confirm() throws IOException {
        if (isUnconfirmed()) {
            if (Files.exists(files.unconfirmedKey()) && !Files.exists(files.signingKey())) {
                Files.move(files.unconfirmedKey(), files.signingKey(), StandardCopyOption.ATOMIC_MOVE);
            }
            confirmed = true;
        }
    }
}
