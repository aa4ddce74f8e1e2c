package org.modeldocket.command.log.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.log.audit.TamperedRecord.id;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.log.OfflineLog;
import org.modeldocket.command.log.audit.TamperedRecord.Said;

/** A record with its log, a checkpoint that was kept from it, and a place to copy it to. */
abstract class RecordUnderAudit {
    @TempDir
    private static Path directory;

    static TamperedRecord original;
    static Path kept;

    @TempDir
    Path copy;

    @BeforeAll
    static void make() throws Exception {
        original = new TamperedRecord(directory.resolve("data"));
        original.make();
        kept = directory.resolve("kept");
        try (OfflineLog log = OfflineLog.open(OfflineLog.in(original.data()))) {
            Files.writeString(kept, log.checkpoint(log.count() - 1).note());
        }
    }

    Said tampered(String... statements) throws Exception {
        return original.copy(copy, statements).verify("--checkpoint", kept.toString());
    }

    static String at(String kind, long position, long fact) {
        return kind + ": position " + position + ", fact " + id(fact) + ": ";
    }

    static void found(Said said, String... beginnings) {
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(1);
        List<String> findings = new ArrayList<>(said.findings());
        for (String beginning : beginnings) {
            assertThat(findings).as(said.out()).anyMatch(line -> line.startsWith(beginning));
            findings.remove(findings.stream()
                    .filter(line -> line.startsWith(beginning))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(findings).as("nothing else").isEmpty();
    }
}
