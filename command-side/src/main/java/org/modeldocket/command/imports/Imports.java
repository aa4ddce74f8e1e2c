package org.modeldocket.command.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.clock.ClockNotTrusted;
import org.modeldocket.command.imports.ImportFiles.Checkpoint;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.commit.AppendConflict;
import org.modeldocket.platform.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The imports of this node, done one after another in the background, the oldest first.
 * One that a stop or a crash interrupts goes on at the next start; while the record is unavailable it waits.
 */
public final class Imports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final Duration WHEN_UNAVAILABLE = Duration.ofSeconds(2);
    private static final Duration WHEN_IDLE = Duration.ofHours(1);

    private final ImportDirectory directory;
    private final Tables tables;
    private final ImportRuns runs;
    private final Clock clock;
    private final Duration kept;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final Worker worker;
    private @Nullable ImportRun run;

    /** @param kept how long the files of imports that have ended, and tables, are kept from when they were sent */
    Imports(ImportDirectory directory, Tables tables, ImportRuns runs, Clock clock, Duration kept) {
        this.directory = directory;
        this.tables = tables;
        this.runs = runs;
        this.clock = clock;
        this.kept = kept;
        this.worker = new Worker(
                "imports", this::step, this::pause, e -> LOG.error("MD-IMP-002 imports have stopped on this node", e));
    }

    /** Goes on with what was interrupted. */
    void start() {
        waiting.addAll(directory.interrupted());
        worker.start();
    }

    /** Begins an import whose file was received whole. */
    public ImportReport begin(String id, ImportOrder order) throws IOException {
        ImportReport report = directory.begin(id, order, clock.instant());
        waiting.add(id);
        worker.wake();
        return report;
    }

    /** How many have not ended. */
    public int unfinished() {
        return waiting.size();
    }

    private Duration step() {
        String id = waiting.peek();
        if (id == null) {
            Instant before = clock.instant().minus(kept);
            directory.forgetBefore(before);
            tables.forgetBefore(before);
            return WHEN_IDLE;
        }
        try {
            ImportRun now = run;
            if (now == null) {
                now = runs.open(directory.files(id));
                run = now;
            }
            if (!now.step()) {
                LOG.info("MD-IMP-001 import {} has ended: {}", id, now.report());
                pause();
                waiting.remove();
            }
        } catch (RecordUnavailable | ClockNotTrusted | AppendConflict e) {
            LOG.debug("import {} waits for the record", id, e);
            pause();
            return WHEN_UNAVAILABLE;
        } catch (IOException | RuntimeException e) {
            LOG.error("MD-IMP-005 import {} has failed", id, e);
            pause();
            fail(id, e);
            waiting.remove();
        }
        return Duration.ZERO;
    }

    private void fail(String id, Exception why) {
        try {
            ImportFiles files = directory.files(id);
            Checkpoint checkpoint = files.checkpoint();
            if (checkpoint != null) {
                files.save(checkpoint.with(checkpoint
                        .report()
                        .finished(ImportReport.State.FAILED, clock.instant(), String.valueOf(why.getMessage()))));
            }
        } catch (IOException e) {
            LOG.warn("MD-IMP-004 the state of import {} could not be saved", id, e);
        }
    }

    private void pause() {
        ImportRun open = run;
        run = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("the files of an import could not be closed", e);
            }
        }
    }

    /** Ends after the lines at hand. */
    @Override
    public void close() {
        worker.stop();
    }
}
