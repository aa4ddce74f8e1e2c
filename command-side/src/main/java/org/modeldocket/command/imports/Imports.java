package org.modeldocket.command.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.clock.ClockNotTrusted;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.command.imports.ImportFiles.Checkpoint;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.commit.AppendConflict;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.modeldocket.platform.worker.Worker;
import org.modeldocket.vocabulary.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The imports of this node, each in a directory of its own. They are done one after another in the background, the oldest first.
 * One that a stop or a crash interrupts goes on at the next start; while the record is unavailable it waits.
 */
public final class Imports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration WHEN_UNAVAILABLE = Duration.ofSeconds(2);
    private static final Duration WHEN_IDLE = Duration.ofHours(1);

    private final Path directory;
    private final ImportRuns runs;
    private final Clock clock;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final Worker worker;
    private @Nullable ImportRun run;

    Imports(Path directory, ImportRuns runs, Clock clock) {
        this.directory = directory;
        this.runs = runs;
        this.clock = clock;
        this.worker = new Worker(
                "imports", this::step, this::pause, e -> LOG.error("MD-IMP-002 imports have stopped on this node", e));
    }

    /** Goes on with what was interrupted. */
    void start() {
        for (String id : ids(Comparator.naturalOrder())) {
            try {
                Checkpoint checkpoint = files(id).checkpoint();
                if (checkpoint == null) {
                    forget(id);
                } else if (checkpoint.report().state() == ImportReport.State.RUNNING) {
                    waiting.add(id);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("MD-IMP-003 skipped import {}, whose files cannot be read", id, e);
            }
        }
        worker.start();
    }

    /** Makes a place for a file that is about to be received. */
    public Path receive(String id) {
        try {
            Path place = directory.resolve(id);
            OwnerOnlyFile.restrictDirectory(directory);
            OwnerOnlyFile.restrictDirectory(place);
            return place.resolve("body.new");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins an import whose file was received whole. */
    public ImportReport begin(String id, Actor actor, boolean dryRun, OnRepeat onRepeat) {
        try {
            ImportFiles files = files(id);
            OwnerOnlyFile.publish(directory.resolve(id).resolve("body.new"), files.body());
            ImportReport report =
                    ImportReport.begun(id, actor, dryRun, onRepeat, clock.instant(), Files.size(files.body()));
            files.save(Checkpoint.begun(report));
            waiting.add(id);
            worker.wake();
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was received of a file that did not arrive whole. */
    public void forget(String id) {
        try (Stream<Path> files = Files.list(directory.resolve(id))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory.resolve(id));
        } catch (IOException e) {
            LOG.warn("MD-IMP-004 the files of import {} could not be deleted", id, e);
        }
    }

    /** How many have not ended. */
    public int unfinished() {
        return waiting.size();
    }

    public Optional<ImportReport> report(String id) {
        try {
            Checkpoint checkpoint = ID.matcher(id).matches() ? files(id).checkpoint() : null;
            return checkpoint == null ? Optional.empty() : Optional.of(checkpoint.report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of this node with an id below another one, the newest first. */
    public List<ImportReport> newest(String below, int limit) {
        return ids(Comparator.reverseOrder()).stream()
                .filter(id -> id.compareTo(below) < 0)
                .flatMap(id -> report(id).stream())
                .limit(limit)
                .toList();
    }

    public long count() {
        return ids(Comparator.naturalOrder()).size();
    }

    /** Goes through the lines of an import that were not recorded, each with what it says, until told to stop. */
    public void quarantined(String id, Predicate<QuarantinedLine> each) throws IOException {
        QuarantinedLine.read(files(id), each);
    }

    private ImportFiles files(String id) {
        return new ImportFiles(directory.resolve(id));
    }

    private List<String> ids(Comparator<String> order) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return new ArrayList<>(all.map(path -> path.getFileName().toString())
                    .filter(name -> ID.matcher(name).matches())
                    .sorted(order)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Duration step() {
        String id = waiting.peek();
        if (id == null) {
            return WHEN_IDLE;
        }
        try {
            ImportRun now = run;
            if (now == null) {
                now = runs.open(files(id));
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
            ImportFiles files = files(id);
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
