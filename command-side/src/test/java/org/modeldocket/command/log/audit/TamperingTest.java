package org.modeldocket.command.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.log.audit.TamperedRecord.FACTS;
import static org.modeldocket.command.log.audit.TamperedRecord.id;
import static org.modeldocket.command.log.audit.TamperedRecord.renumber;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.aggregate.CaseSnapshots;
import org.modeldocket.command.log.KeptLog;
import org.modeldocket.command.log.audit.TamperedRecord.Said;
import org.modeldocket.command.store.DurableRecord;
import org.modeldocket.command.store.RecordSettings;
import org.springframework.util.FileSystemUtils;

/** Whatever is done to a copy of a real record is found, and the fact named. */
class TamperingTest {
    @TempDir
    private static Path directory;

    private static TamperedRecord original;
    private static Path kept;

    @TempDir
    private Path copy;

    @BeforeAll
    static void make() throws Exception {
        original = new TamperedRecord(directory.resolve("data"));
        original.make();
        kept = directory.resolve("kept");
        try (KeptLog log = KeptLog.open(KeptLog.in(original.data()))) {
            Files.writeString(kept, log.checkpoint(log.count() - 1).note());
        }
    }

    private Said tampered(String... statements) throws Exception {
        return original.copy(copy, statements).verify("--checkpoint", kept.toString());
    }

    private static String at(String kind, long position, long fact) {
        return kind + ": position " + position + ", fact " + id(fact) + ": ";
    }

    private static void found(Said said, String... beginnings) {
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

    @Test
    void anUntouchedRecordIsCleanAndIsNotChangedByTheVerification() throws Exception {
        TamperedRecord untouched = original.copy(copy);
        Map<String, String> before = files(copy);
        Said said = untouched.verify("--checkpoint", kept.toString());
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(said.out())
                .contains("verified: the facts at positions 1 to " + FACTS + " are those that were signed")
                .contains("OK: nothing was found");
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

    @Test
    void aPayloadIsEdited() throws Exception {
        found(
                tampered(
                        "UPDATE fact SET payload = CAST(REPLACE(CAST(payload AS VARCHAR), 'note of fact 17', 'note of fact 18')"
                                + " AS VARBINARY) WHERE position = 17"),
                at("altered", 17, 17));
    }

    /** In the file itself, past the database. */
    @Test
    void oneByteOfTheFileIsFlipped() throws Exception {
        original.copy(copy);
        Path file = copy.resolve("record.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        byte[] wanted = "the note of fact 23\"".getBytes(UTF_8);
        int hits = 0;
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                bytes[i] = 'T';
                hits++;
            }
        }
        assertThat(hits).isPositive();
        Files.write(file, bytes);
        TamperedRecord flipped = new TamperedRecord(copy);
        Said said = TamperedRecord.say("record", flipped.data().toString(), "--key", original.key());
        found(said, at("altered", 23, 23), "file-damaged: ");
    }

    @Test
    void aFactIsDeleted() throws Exception {
        found(
                tampered("DELETE FROM fact WHERE position = 17"),
                "missing: no fact stands at position 17",
                "missing: position 17: the fact that was signed at this position is gone",
                at("sequence-broken", 20, 20));
    }

    @Test
    void aFactIsDeletedAndTheRestMovedUp() throws Exception {
        List<String> statements = new ArrayList<>(List.of("DELETE FROM fact WHERE position = 58"));
        statements.addAll(List.of(renumber(59, -1)));
        found(
                tampered(statements.toArray(String[]::new)),
                at("moved", 58, 59),
                at("moved", 59, 60),
                "missing: position 58: ");
    }

    @Test
    void aFactIsInserted() throws Exception {
        List<String> statements = new ArrayList<>(List.of(renumber(59, 1)));
        statements.add(
                "INSERT INTO fact SELECT 59, 59, 'release-new', 0, '" + id(999) + "', type, revision, recorded_at,"
                        + " actor_subject, actor_name, command_id, correlation_id, causation_id,"
                        + " CAST(REPLACE(CAST(payload AS VARCHAR), '" + id(58) + "', '" + id(999) + "') AS VARBINARY)"
                        + " FROM fact WHERE position = 58");
        found(
                tampered(statements.toArray(String[]::new)),
                at("inserted", 59, 999),
                at("moved", 60, 59),
                at("moved", 61, 60));
    }

    @Test
    void twoFactsChangePlaces() throws Exception {
        found(
                tampered(
                        "UPDATE fact SET position = 1000 WHERE position = 4",
                        "UPDATE fact SET position = 4 WHERE position = 56",
                        "UPDATE fact SET position = 56 WHERE position = 1000"),
                at("moved", 4, 56),
                at("moved", 56, 4),
                at("clock-runs-back", 5, 5),
                at("clock-runs-back", 56, 4),
                at("sequence-broken", 4, 56),
                at("sequence-broken", 5, 5),
                at("sequence-broken", 7, 7),
                at("sequence-broken", 56, 4),
                at("sequence-broken", 58, 58),
                at("sequence-broken", 59, 59));
    }

    @Test
    void anActorIsChanged() throws Exception {
        found(tampered("UPDATE fact SET actor_name = 'Eve' WHERE position = 30"), at("altered", 30, 30));
    }

    @Test
    void aTimeIsBackDated() throws Exception {
        found(
                tampered("UPDATE fact SET recorded_at = DATEADD('HOUR', -1, recorded_at) WHERE position = 30"),
                at("altered", 30, 30),
                at("clock-runs-back", 30, 30));
    }

    @Test
    void everyMemberOfAFactIsSigned() throws Exception {
        int number = 0;
        for (String change : List.of(
                "type = 'release-withdrawn'",
                "revision = 2",
                "actor_subject = 'token:2'",
                "recorded_at = DATEADD('MICROSECOND', 1, recorded_at)",
                "fact_id = '" + id(999) + "'")) {
            TamperedRecord changed = original.copy(
                    copy.resolve("c" + number++), "UPDATE fact SET " + change + " WHERE position = " + FACTS);
            Said said = changed.verify("--checkpoint", kept.toString());
            assertThat(said.findings()).as(change).anyMatch(line -> line.startsWith("altered: position " + FACTS));
        }
    }

    @Test
    void everythingIsFoundNotOnlyTheFirst() throws Exception {
        found(
                tampered(
                        "UPDATE fact SET actor_name = 'Eve' WHERE position IN (3, 33)",
                        "UPDATE fact SET payload = CAST('{}' AS VARBINARY) WHERE position = 40",
                        "UPDATE fact SET payload = CAST('{ }' AS VARBINARY) WHERE position = 41"),
                at("altered", 3, 3),
                at("altered", 33, 33),
                at("altered", 40, 40),
                at("fact-id-wrong", 40, 40),
                at("altered", 41, 41),
                at("not-canonical", 41, 41));
    }

    @Test
    void theTailIsCutOff() throws Exception {
        found(tampered("DELETE FROM fact WHERE position > 58"), "missing: position 59: ", "missing: position 60: ");
    }

    /** The record and its log are cut together; only the checkpoint that was kept elsewhere shows it, and that is said. */
    @Test
    void aTailCutOffTogetherWithItsLogIsFoundByAKeptCheckpointAlone() throws Exception {
        TamperedRecord older = new TamperedRecord(copy.resolve("older"));
        older.grow(1, 5);
        TamperedRecord before = older.copy(copy.resolve("before"));
        older.grow(6, 9);
        Path newest = copy.resolve("newest");
        try (KeptLog log = KeptLog.open(KeptLog.in(older.data()))) {
            Files.writeString(newest, log.checkpoint(log.count() - 1).note());
        }
        Said without = before.verify();
        assertThat(without.code()).as(without.out()).isZero();
        assertThat(without.out()).contains("cannot be found by this: a tail that was cut off");
        Said with = before.verify("--checkpoint", newest.toString());
        assertThat(with.code()).isEqualTo(1);
        assertThat(with.findings())
                .anyMatch(line -> line.startsWith("missing: positions 6 to 9 are not there, though they were signed"));
    }

    @Test
    void theKeyIsReplacedAndEverythingSignedAnew() throws Exception {
        TamperedRecord forged = original.copy(copy, "UPDATE fact SET actor_name = 'Eve' WHERE position = 30");
        FileSystemUtils.deleteRecursively(KeptLog.in(copy));
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
        FileSystemUtils.deleteRecursively(KeptLog.in(copy));
        Said said = altered.verify("--checkpoint", kept.toString());
        found(said, "root-differs: the facts at positions 1 to " + FACTS + " are not those that were signed");
    }

    @Test
    void alteredHashesOfTheLogAreNoEvidence() throws Exception {
        original.copy(copy, "UPDATE fact SET actor_name = 'Eve' WHERE position = 30");
        Path hashes = KeptLog.in(copy).resolve("hashes");
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
                RecordSettings.in(copy), new CaseSnapshots(), Clock.systemUTC(), new SimpleMeterRegistry())) {
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
}
