package org.modeldocket.command.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.modeldocket.command.imports.ImportFiles.Checkpoint;
import org.modeldocket.command.imports.trial.DryRun;
import org.modeldocket.command.imports.trial.TriedRecord;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.command.submission.FactBatchRunner;

/** Opens the runs of imports: those that record, and those that try. */
record ImportRuns(FactBatchRunner commands, FactLookup lookup, StoredFactReader facts, KnownNames names, Clock clock) {
    /** Goes on at the last checkpoint; a dry run begins again, since nothing of it was stored. */
    ImportRun open(ImportFiles files) throws IOException {
        Checkpoint checkpoint = Objects.requireNonNull(files.checkpoint());
        ImportReport report = checkpoint.report();
        boolean ofTable = report.mapping() != null;
        if (report.dryRun()) {
            TriedRecord whole = new TriedRecord(facts);
            DryRun tried = new DryRun(lookup, whole, files.tried(), clock);
            LineWindow window = new LineWindow(new FactLineReader(whole, ofTable), tried::run, report.onRepeat());
            return new ImportRun(files, checkpoint.again(), window, lookup, clock, tried);
        }
        LineWindow window = new LineWindow(
                new FactLineReader(names, ofTable),
                command -> commands.run(command, ImportMetadata.of(report)),
                report.onRepeat());
        return new ImportRun(files, checkpoint, window, lookup, clock, () -> {});
    }
}
