package org.modeldocket.command.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.log.audit.TamperedRecord.FACTS;
import static org.modeldocket.command.log.audit.TamperedRecord.id;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.log.OfflineLog;
import org.modeldocket.command.log.audit.TamperedRecord.Said;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.springframework.util.FileSystemUtils;

/** What the verification of a record rests on, and what it says when that is missing or forged. */
class RecordAuditTest extends RecordUnderAudit {
    @Test
    void anUntouchedRecordIsCleanAndIsNotChangedByTheVerification() throws Exception {
        TamperedRecord untouched = original.copy(copy);
        Map<String, String> before = files(copy);
        Said said = untouched.verify("--checkpoint", kept.toString());
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(said.out())
                .contains("verified: the facts at positions 1 to " + FACTS + " are those that were signed")
                .contains("OK: no problems found");
        assertThat(files(copy)).isEqualTo(before);
    }

    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        file + " " + Files.getLastModifiedTime(file),
                        Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file));
            }
        }
        return files;
    }

    /** The record and its log are cut together; only the checkpoint that was kept elsewhere shows it, and that is said. */
    @Test
    void aTailCutOffTogetherWithItsLogIsFoundByAKeptCheckpointAlone() throws Exception {
        TamperedRecord older = new TamperedRecord(copy.resolve("older"));
        older.grow(1, 5);
        TamperedRecord before = older.copy(copy.resolve("before"));
        older.grow(6, 9);
        Path newest = copy.resolve("newest");
        try (OfflineLog log = OfflineLog.open(OfflineLog.in(older.data()))) {
            Files.writeString(newest, log.checkpoint(log.count() - 1).note());
        }
        Said without = before.verify();
        assertThat(without.code()).as(without.out()).isZero();
        assertThat(without.out()).contains("not covered by this check: a tail that was cut off");
        Said with = before.verify("--checkpoint", newest.toString());
        assertThat(with.code()).isEqualTo(1);
        assertThat(with.findings())
                .anyMatch(line -> line.startsWith("missing: positions 6 to 9 are not there, though they were signed"))
                .noneMatch(line -> line.startsWith("root-differs"));
    }

    @Test
    void theKeyIsReplacedAndEverythingSignedAnew() throws Exception {
        TamperedRecord forged = original.copy(copy, "UPDATE fact SET actor_name = 'Eve' WHERE position = 30");
        FileSystemUtils.deleteRecursively(OfflineLog.in(copy));
        forged.grow(FACTS + 1, FACTS + 1);
        Said said =
                TamperedRecord.say("record", copy.toString(), "--key", original.key(), "--checkpoint", kept.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.findings())
                .anyMatch(line -> line.startsWith("wrong-key: ") && line.contains(forged.key()))
                .anyMatch(line -> line.startsWith("root-differs: the facts at positions 1 to " + FACTS));
    }

    @Test
    void withoutTheLogARangeIsNamed() throws Exception {
        TamperedRecord altered = original.copy(copy, "UPDATE fact SET actor_name = 'Eve' WHERE position = 30");
        FileSystemUtils.deleteRecursively(OfflineLog.in(copy));
        Said said = altered.verify("--checkpoint", kept.toString());
        found(said, "root-differs: the facts at positions 1 to " + FACTS + " are not those that were signed");
    }

    @Test
    void alteredHashesOfTheLogAreNoEvidence() throws Exception {
        original.copy(copy, "UPDATE fact SET actor_name = 'Eve' WHERE position = 30");
        Path hashes = OfflineLog.in(copy).resolve("hashes");
        byte[] bytes = Files.readAllBytes(hashes);
        Arrays.fill(bytes, (byte) 1);
        Files.write(hashes, bytes);
        Said said = TamperedRecord.say("record", copy.toString(), "--key", original.key());
        assertThat(said.findings())
                .anyMatch(line -> line.startsWith("log-damaged: "))
                .anyMatch(line -> line.startsWith("root-differs: the facts at positions "));
    }

    @Test
    void whatCannotBeVerifiedIsNeitherCleanNorFound() throws Exception {
        assertThat(TamperedRecord.say("record", copy.resolve("none").toString(), "--key", original.key())
                        .code())
                .isEqualTo(2);
        assertThat(TamperedRecord.say("record", original.data().toString()).err())
                .contains("give the log's public key with --key");
        assertThat(TamperedRecord.say("record", original.data().toString(), "--key", "a+b+c")
                        .code())
                .isEqualTo(2);
        original.copy(copy);
        Files.write(copy.resolve("record.mv.db"), new byte[] {1, 2, 3});
        Said said = new TamperedRecord(copy).verify("--key", original.key());
        assertThat(said.code()).isEqualTo(2);
    }

    /** The auditor in a process of its own, as it is in life; in one process, H2 would share what is open. */
    @Test
    void aRecordThatAServerHasOpenIsNotVerified() throws Exception {
        original.copy(copy);
        try (DurableRecord open = DurableRecord.open(
                RecordSettings.in(copy), new CaseSnapshotCodec(), Clock.systemUTC(), new SimpleMeterRegistry())) {
            Process auditor = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Auditor.class.getName(),
                            "record",
                            copy.toString(),
                            "--key",
                            original.key())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(auditor.getInputStream().readAllBytes(), UTF_8);
            assertThat(auditor.waitFor()).as(output).isEqualTo(2);
            assertThat(output).contains("if a server has it open, stop the server");
            assertThat(open.places().lastPosition()).isEqualTo(FACTS);
        }
    }

    /** An auditor by itself. */
    static final class Auditor {
        public static void main(String[] arguments) {
            PrintWriter out = new PrintWriter(System.out, true, UTF_8);
            System.exit(VerifyCommand.run(out, out, arguments));
        }
    }

    @Test
    void jsonSaysTheSame() throws Exception {
        TamperedRecord altered = original.copy(copy, "UPDATE fact SET actor_name = 'Eve' WHERE position = 30");
        assertThat(altered.verify("--json").out())
                .contains("\"clean\":false", "\"kind\":\"ALTERED\",\"position\":30,\"factId\":\"" + id(30) + "\"");
    }

    /** A log that was begun anew under the same key does not continue the one that was kept, which stays. */
    @Test
    void aKeptCheckpointIsReplacedOnlyByOneThatContinuesIt() throws Exception {
        TamperedRecord log = original.copy(copy.resolve("log"));
        Path mine = copy.resolve("mine");
        assertThat(keep(mine, log)).contains("kept in " + mine);
        assertThat(mine).hasSameTextualContentAs(kept);
        log.grow(FACTS + 1, FACTS + 3);
        assertThat(keep(mine, log)).contains("the log of size 63 begins with the log of size 60");
        String last = Files.readString(mine);
        TamperedRecord forged = new TamperedRecord(copy.resolve("forged"));
        Files.createDirectories(OfflineLog.in(forged.data()));
        Files.copy(
                OfflineLog.in(log.data()).resolve("signing.key"),
                OfflineLog.in(forged.data()).resolve("signing.key"));
        forged.grow(1, FACTS + 5);
        assertThat(keep(mine, forged))
                .contains("inconsistent: the log of size 65 does not begin with the log of size 63");
        assertThat(mine).hasContent(last);
    }

    private static String keep(Path file, TamperedRecord from) {
        StringWriter out = new StringWriter();
        int code = CheckpointCommand.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "--save",
                file.toString(),
                "--data",
                from.data().toString(),
                "--key",
                from.key());
        assertThat(code).isEqualTo(out.toString().contains("OK: ") ? 0 : 1);
        return out.toString();
    }
}
