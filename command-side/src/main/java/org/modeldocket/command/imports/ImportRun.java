package org.modeldocket.command.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.modeldocket.command.imports.ImportFiles.Checkpoint;
import org.modeldocket.command.record.FactLookup;

/**
 * One import at work, window by window. The first round reads the file; each further one tries again the lines that failed, until a
 * round brings nothing new. After each window a checkpoint is saved, from which another run goes on: lines that were recorded
 * after it are then found in the record. Needs the same memory for a file of any length.
 */
final class ImportRun implements AutoCloseable {
    /** The longest line, in bytes: as the longest body of a request. */
    static final int LONGEST_LINE = 256 * 1024;

    private static final int WINDOW_LINES = 5_000;
    private static final int WINDOW_BYTES = 8 * 1024 * 1024;

    private final ImportFiles files;
    private final LineWindow window;
    private final FactLookup record;
    private final Clock clock;
    private final Closeable tools;
    private Checkpoint at;
    private LineReader lines;
    private final FileChannel body;
    /** Whether lines may be in the record that the checkpoint does not count. */
    private boolean resumed = true;

    /** @param tools closed with it */
    ImportRun(ImportFiles files, Checkpoint at, LineWindow window, FactLookup record, Clock clock, Closeable tools)
            throws IOException {
        this.files = files;
        this.at = at;
        this.window = window;
        this.record = record;
        this.clock = clock;
        this.tools = tools;
        if (!at.isBegun()) {
            save(at.at(record.lastPosition()));
        }
        ImportFiles.cut(files.quarantine(), at.quarantine());
        ImportFiles.cut(files.waiting(at.round() + 1), at.waiting());
        body = FileChannel.open(files.body(), StandardOpenOption.READ);
        lines = reader();
    }

    private LineReader reader() throws IOException {
        return at.round() == 0
                ? new LineReader(files.body(), at.offset(), at.number(), LONGEST_LINE)
                : new LineReader(files.waiting(at.round()), at.offset(), at.number(), Integer.MAX_VALUE - 8);
    }

    /** Does a window; false once the import has ended. */
    boolean step() throws IOException {
        List<SourceLine> read = read();
        if (read.isEmpty() && lines.offset() == at.offset()) {
            return endRound();
        }
        WindowTally tally = new WindowTally(record, resumed ? at.position() : Long.MAX_VALUE);
        window.run(read).forEach(tally::add);
        ImportReport report = at.round() == 0 ? at.report().read(lines.offset(), read.size()) : at.report();
        for (BadLine bad : tally.bad()) {
            report = report.without(bad);
        }
        long waiting = tally.waiting().isEmpty()
                ? at.waiting()
                : ImportFiles.append(files.waiting(at.round() + 1), tally.waiting());
        long still = report.waiting()
                + (at.round() == 0 ? tally.waiting().size() : tally.waiting().size() - read.size());
        save(new Checkpoint(
                report.went(tally.recorded(), tally.repeated(), still),
                at.round(),
                lines.offset(),
                lines.number(),
                at.recordedInRound() + tally.recorded(),
                quarantine(tally.bad()),
                waiting,
                record.lastPosition()));
        resumed = false;
        return true;
    }

    private long quarantine(List<BadLine> bad) throws IOException {
        return bad.isEmpty() ? at.quarantine() : ImportFiles.append(files.quarantine(), bad);
    }

    private List<SourceLine> read() throws IOException {
        List<SourceLine> read = new ArrayList<>();
        int bytes = 0;
        while (read.size() < WINDOW_LINES && bytes < WINDOW_BYTES) {
            SourceLine line = lines.next();
            if (line == null) {
                return read;
            }
            if (at.round() > 0) {
                line = LineReader.again(body, ImportFiles.badLine(line), LONGEST_LINE);
            } else if (at.report().mapping() != null) {
                line = line.numbered();
            }
            if (!line.isBlank()) {
                read.add(line);
                bytes += line.bytes().length;
            }
        }
        return read;
    }

    /** Begins the next round, or ends the import: what still waits stays out. */
    private boolean endRound() throws IOException {
        ImportReport report = at.report();
        boolean again = report.waiting() > 0 && (at.round() == 0 || at.recordedInRound() > 0);
        if (again) {
            lines.close();
            save(new Checkpoint(report, at.round() + 1, 0, 0, 0, at.quarantine(), 0, at.position()));
            Files.deleteIfExists(files.waiting(at.round() - 1));
            lines = reader();
            return true;
        }
        long quarantine = at.quarantine();
        if (report.waiting() > 0) {
            List<BadLine> out = new ArrayList<>();
            try (LineReader reader = new LineReader(files.waiting(at.round() + 1), 0, 0, Integer.MAX_VALUE - 8)) {
                for (SourceLine line = reader.next(); line != null; line = reader.next()) {
                    BadLine bad = ImportFiles.badLine(line);
                    report = report.without(bad);
                    out.add(bad);
                    if (out.size() == WINDOW_LINES) {
                        quarantine = ImportFiles.append(files.quarantine(), out);
                        out.clear();
                    }
                }
            }
            quarantine = ImportFiles.append(files.quarantine(), out);
        }
        report = report.went(0, 0, 0).finished(ImportReport.State.DONE, clock.instant(), null);
        save(new Checkpoint(report, at.round(), at.offset(), at.number(), 0, quarantine, at.waiting(), at.position()));
        Files.deleteIfExists(files.waiting(at.round() + 1));
        Files.deleteIfExists(files.waiting(at.round()));
        return false;
    }

    private void save(Checkpoint next) throws IOException {
        files.save(next);
        at = next;
    }

    ImportReport report() {
        return at.report();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        body.close();
        tools.close();
    }
}
