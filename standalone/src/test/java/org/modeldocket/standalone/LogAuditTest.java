package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Exports and checkpoints of a running docket, as an auditor takes and keeps them. */
class LogAuditTest {
    @RegisterExtension
    private static final RunningDocket DOCKET = new RunningDocket("--modeldocket.log.origin=log.example.org/docket");

    @TempDir
    private Path directory;

    private Client client;
    private Auditor auditor;

    @BeforeEach
    void connect() {
        client = DOCKET.client();
        auditor = Auditor.of(client);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    @Test
    void theExportLeadsToTheCheckpoint() throws Exception {
        String note = auditor.checkpoint();
        IndependentVerifier.Head head = new IndependentVerifier(auditor.key()).head(note);
        List<String> lines = auditor.entries();
        assertThat(IndependentVerifier.root(lines.subList(0, (int) head.size())))
                .isEqualTo(head.root());
        String export = String.join("\n", lines) + "\n";
        String kept = file("kept", note).toString();
        Auditor.Said said = auditor.verify(
                "entries", file("entries", export).toString(), "--checkpoint", kept, "--key", auditor.key());
        assertThat(said.code()).as(said.text()).isZero();
        Auditor.Said swapped = auditor.verify(
                "entries",
                file(
                                "swapped",
                                lines.get(1) + "\n" + lines.get(0) + "\n"
                                        + String.join("\n", lines.subList(2, lines.size())))
                        .toString(),
                "--checkpoint",
                kept,
                "--key",
                auditor.key());
        assertThat(swapped.code()).isEqualTo(1);
        assertThat(swapped.text()).contains("out-of-order: position 1, fact ", "root-differs: ");
        Auditor.Said shorter = auditor.verify(
                "entries",
                file("shorter", String.join("\n", lines.subList(0, 5))).toString(),
                "--checkpoint",
                kept,
                "--key",
                auditor.key());
        assertThat(shorter.text())
                .contains("missing: positions 6 to " + head.size())
                .contains("not covered by this check: whether the facts at positions 1 to 5 are those that were signed")
                .doesNotContain("root-differs");
    }

    @Test
    void aCheckpointIsKeptAndContinued() throws Exception {
        Path kept = directory.resolve("kept.txt");
        assertThat(keep(kept)).isZero();
        String first = Files.readString(kept);
        auditor.recordAndProve();
        assertThat(keep(kept)).isZero();
        String second = Files.readString(kept);
        assertThat(second).isNotEqualTo(first);
        String proof = client.get("/api/log/proof/consistency?from=" + size(first) + "&to=" + size(second))
                .text();
        Auditor.Said said = auditor.verify(
                "consistency",
                file("first", first).toString(),
                kept.toString(),
                "--proof",
                file("proof", proof).toString(),
                "--key",
                auditor.key());
        assertThat(said.code()).as(said.text()).isZero();
        String export = String.join("\n", auditor.entries());
        assertThat(auditor.verify(
                                "consistency",
                                directory.resolve("first").toString(),
                                kept.toString(),
                                "--entries",
                                file("e", export).toString(),
                                "--key",
                                auditor.key())
                        .code())
                .isZero();
        assertThat(auditor.verify(
                                "consistency",
                                directory.resolve("first").toString(),
                                kept.toString(),
                                "--key",
                                auditor.key())
                        .code())
                .isEqualTo(2);
        Auditor.Said backwards = auditor.verify(
                "consistency", kept.toString(), directory.resolve("first").toString(), "--key", auditor.key());
        assertThat(backwards.code()).as(backwards.text()).isEqualTo(2);
        assertThat(backwards.text())
                .startsWith("the first checkpoint (" + size(second) + ") is newer than the second (" + size(first)
                        + "): swap them");
    }

    private int keep(Path file) {
        return auditor.checkpoint("--save", file.toString(), "--url", client.base(), "--key", auditor.key())
                .code();
    }

    private static long size(String note) {
        return Long.parseLong(note.split("\n")[1]);
    }
}
