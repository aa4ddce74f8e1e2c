package org.modeldocket.command.log;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.note.SignedCheckpoint;

/** The state of the log, published by the signer's thread to all readers. */
final class LogState {
    private volatile @Nullable CheckpointFile history;
    private volatile @Nullable SignedCheckpoint current;
    private volatile @Nullable String trouble;
    private volatile boolean halted;

    /** The log's history can be read from now on. */
    void opened(CheckpointFile checkpoints) {
        history = checkpoints;
    }

    synchronized void signed(SignedCheckpoint checkpoint) {
        current = checkpoint;
        trouble = null;
        notifyAll();
    }

    /** Nothing is being signed. */
    void troubled(String reason) {
        trouble = reason;
    }

    /** Nothing is signed any more until somebody has looked into it. The last checkpoint stands. */
    synchronized void halted(String reason, @Nullable SignedCheckpoint last) {
        current = last;
        trouble = reason;
        halted = true;
        notifyAll();
    }

    Optional<CheckpointFile> history() {
        return Optional.ofNullable(history);
    }

    Optional<SignedCheckpoint> current() {
        return Optional.ofNullable(current);
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    boolean isHalted() {
        return halted;
    }

    private boolean reaches(long size) {
        SignedCheckpoint checkpoint = current;
        return checkpoint != null && checkpoint.size() >= size;
    }

    /** Waits until the first {@code size} facts are signed; false when the time is over, or the log halted, before. */
    synchronized boolean await(long size, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!reaches(size) && !halted) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return reaches(size);
    }
}
