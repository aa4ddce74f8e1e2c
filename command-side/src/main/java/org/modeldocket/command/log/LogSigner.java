package org.modeldocket.command.log;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.note.SigningKey;
import org.modeldocket.command.log.note.VerifierKey;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.platform.worker.Threads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Signs the log as the record grows, on its own thread. A fact is signed at most half a second after it was recorded, or as
 * soon as a thousand wait, as long as files can be written; recording never waits for signing. A failure is retried each
 * second. A record other than the signed one stops the signer until the next start.
 */
public final class LogSigner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogSigner.class);
    /** Facts between two checkpoints at most. */
    static final int MOST = 1_000;

    private static final long PAUSE_NANOS = 500_000_000L;
    private static final long RETRY_NANOS = 1_000_000_000L;
    /** Lower than the web server's, so that it starts earlier and stops later. */
    private static final int PHASE = Integer.MAX_VALUE - 8_192;

    private final StoredFactReader record;
    private final LogRecovery opening;
    private final LogLoss loss;
    private final LogState state;
    private final VerifierKey key;
    private final Runnable grown = this::wake;
    private volatile @Nullable Thread thread;
    private volatile boolean closing;

    LogSigner(
            StoredFactReader record,
            UUID recordId,
            LogFiles files,
            LogLoss loss,
            SigningKey key,
            LogState state,
            Clock clock) {
        this.record = record;
        this.loss = loss;
        this.state = state;
        this.key = key.verifier();
        opening = new LogRecovery(record, recordId, files, key, clock);
    }

    @Override
    public void start() {
        closing = false;
        Thread started = Thread.ofPlatform().name("transparency-log").unstarted(this::run);
        thread = started;
        record.listen(grown);
        started.start();
        if (loss.isUnconfirmed()) {
            LOG.error(
                    "MD-LOG-005 files of the log are missing: {}; signing is halted until an administrator confirms the key {}",
                    loss.lost(),
                    key);
        } else {
            LOG.info("MD-LOG-001 checkpoints are signed with {}", key);
        }
    }

    /** Looks again whether it may sign; to be called when something was confirmed. */
    void wake() {
        LockSupport.unpark(thread);
    }

    private void run() {
        boolean again = true;
        while (again) {
            again = keep();
            if (again) {
                LockSupport.parkNanos(this, RETRY_NANOS);
                again = !closing;
            }
        }
    }

    /** Returns whether to try again. */
    private boolean keep() {
        if (loss.isUnconfirmed()) {
            state.troubled("lost: " + String.join(", ", loss.lost()) + "; see MD-LOG-005 in the logging");
            return true;
        }
        SignedCheckpoint last = null;
        try {
            CheckpointFile history = opening.history();
            state.opened(history);
            last = history.last().orElse(null);
            try (LogWriter writer = opening.open(history)) {
                follow(writer, last);
            }
            return false;
        } catch (RecordMismatch e) {
            LOG.error("MD-LOG-010 the log is halted; no checkpoint is signed: {}", e.getMessage());
            state.halted(String.valueOf(e.getMessage()), last);
            return false;
        } catch (IOException | RuntimeException e) {
            if (state.trouble().isEmpty()) {
                LOG.error("MD-LOG-011 the log could not be updated; retrying every second", e);
            }
            state.troubled("it could not be kept up; see MD-LOG-011 in the logging");
            return true;
        }
    }

    private void follow(LogWriter writer, @Nullable SignedCheckpoint last) throws IOException {
        if (last == null || !last.key().equals(key)) {
            state.signed(writer.sign());
        } else {
            state.signed(last);
        }
        long lastSigned = System.nanoTime() - PAUSE_NANOS;
        while (true) {
            long pending = record.lastPosition() - writer.size();
            long due = lastSigned + PAUSE_NANOS - System.nanoTime();
            if (pending >= MOST || pending > 0 && (due <= 0 || closing)) {
                long end = writer.size() + Math.min(pending, MOST);
                FactRanges.forEach(record, writer.size() + 1, end, writer::add);
                state.signed(writer.sign());
                lastSigned = System.nanoTime();
            } else if (pending > 0) {
                LockSupport.parkNanos(this, due);
            } else if (closing) {
                return;
            } else {
                LockSupport.park(this);
            }
        }
    }

    /** Signs what is recorded, then stops. */
    @Override
    public void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        record.unlisten(grown);
        closing = true;
        LockSupport.unpark(running);
        Threads.join(running);
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
