package org.modeldocket.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.command.imports.ImportFiles.Checkpoint;
import org.modeldocket.vocabulary.Actor;

/** Which imports a node has, and how long it keeps them. */
class ImportDirectoryTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir
    private Path data;

    @Test
    void whatHasEndedIsKeptForSoLongAndWhatRunsAsLongAsItTakes() throws IOException {
        ImportDirectory directory = new ImportDirectory(data.resolve("imports"));
        String old = begun(directory, NOW.minusSeconds(100), ImportReport.State.DONE);
        String failed = begun(directory, NOW.minusSeconds(90), ImportReport.State.FAILED);
        String running = begun(directory, NOW.minusSeconds(80), ImportReport.State.RUNNING);
        String fresh = begun(directory, NOW.minusSeconds(10), ImportReport.State.DONE);
        directory.forgetBefore(NOW.minusSeconds(200));
        assertThat(directory.count()).isEqualTo(4);
        directory.forgetBefore(NOW.minusSeconds(50));
        assertThat(directory.newest("g", 9)).extracting(ImportReport::importId).containsExactly(fresh, running);
        assertThat(directory.report(old)).isEmpty();
        assertThat(data.resolve("imports").resolve(failed)).doesNotExist();
        assertThat(new ImportDirectory(data.resolve("imports")).interrupted()).containsExactly(running);
    }

    /** The list is in memory: asking for it does not list the directory, where others may be received. */
    @Test
    void onlyWhatHasBegunIsListed() throws IOException {
        ImportDirectory directory = new ImportDirectory(data.resolve("imports"));
        String one = begun(directory, NOW, ImportReport.State.DONE);
        Files.createDirectory(data.resolve("imports").resolve(id(NOW.plusSeconds(1))));
        assertThat(directory.count()).isEqualTo(1);
        assertThat(directory.newest("g", 9)).extracting(ImportReport::importId).containsExactly(one);
        assertThat(directory.newest(one, 9)).isEmpty();
    }

    /** The same file for another import: a link, so that a gigabyte takes no room twice. */
    @Test
    void theFileOfAnImportServesAnotherOne() throws IOException {
        ImportDirectory directory = new ImportDirectory(data.resolve("imports"));
        String dry = begun(directory, NOW, ImportReport.State.DONE);
        String next = id(NOW.plusSeconds(1));
        directory.copy(dry, next);
        directory.begin(next, new ImportOrder(new Actor("a", "A"), false, OnRepeat.REFUSE, null, null), NOW);
        directory.forget(dry);
        assertThat(directory.files(next).body()).hasContent("{}");
    }

    private static String begun(ImportDirectory directory, Instant at, ImportReport.State state) throws IOException {
        String id = id(at);
        Files.writeString(directory.receive(id), "{}");
        ImportReport report =
                directory.begin(id, new ImportOrder(new Actor("a", "A"), true, OnRepeat.REFUSE, null, null), at);
        if (state != ImportReport.State.RUNNING) {
            directory.files(id).save(Checkpoint.begun(report.finished(state, at, null)));
        }
        return id;
    }

    private static String id(Instant at) {
        String millis = String.format("%012x", at.toEpochMilli());
        return millis.substring(0, 8) + "-" + millis.substring(8) + "-7000-8000-000000000000";
    }
}
