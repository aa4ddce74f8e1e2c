package org.modeldocket.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log beside a record: keeping up, every kind of crash between two writes, and a record that is not the signed one. */
class LogKeeperTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T23:00:00.123456789Z"), ZoneOffset.UTC);
    private static final UUID RECORD = new UUID(1, 2);

    @TempDir
    private Path data;

    private final MemoryFacts record = new MemoryFacts();
    private LogFiles files;
    private LogKeeper keeper;
    private LogState state;
    private TransparencyLog log;

    private void start() throws IOException {
        start(RECORD, "example.org/log");
    }

    private void start(UUID recordId, String origin) throws IOException {
        files = LogFiles.in(data);
        state = new LogState();
        SigningKey key = SigningKey.ensure(files.signingKey(), origin);
        keeper = new LogKeeper(record, recordId, files, key, state, CLOCK);
        log = new TransparencyLog(record, files, state, key.verifier());
        keeper.start();
    }

    @AfterEach
    void stop() {
        if (keeper != null) {
            keeper.stop();
        }
    }

    private void reaches(long size) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> state.current().map(SignedCheckpoint::size).orElse(-1L) == size);
        assertThat(log.trouble()).isEmpty();
        SignedCheckpoint signed = log.current();
        assertThat(signed.isGenuine()).isTrue();
        assertThat(signed.checkpoint().root()).isEqualTo(root(size));
        assertThat(SignedNote.parse(signed.note()).under(List.of(log.key()))).isEqualTo(SignedNote.Trust.SIGNED);
        if (size > 0) {
            assertThat(log.<Hash>over(nodes -> Proofs.root(nodes, size))).isEqualTo(root(size));
        }
    }

    private Hash root(long size) {
        return PlainTree.root(record.facts.stream()
                .limit(size)
                .map(fact -> Leaf.of(fact).hash())
                .toList());
    }

    private void halts(String reason) {
        await().atMost(Duration.ofSeconds(20)).until(state::isHalted);
        assertThat(log.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(reason));
    }

    private List<SignedCheckpoint> history() {
        return log.history(Long.MAX_VALUE, 1_000).reversed().stream()
                .map(TransparencyLog.Numbered::signed)
                .toList();
    }

    @Test
    void signsWhatIsRecordedAndGoesOnAfterARestart() throws Exception {
        start();
        await().until(() -> state.current().isPresent());
        reaches(0);
        record.grow(5);
        reaches(5);
        keeper.stop();
        record.grow(2);
        start();
        reaches(7);
        assertThat(history()).extracting(SignedCheckpoint::size).containsExactly(0L, 5L, 7L);
        assertThat(history()).allMatch(SignedCheckpoint::isGenuine);
        assertThat(log.current().signedAt()).isEqualTo("2026-11-24T23:00:00.123456Z");
    }

    @Test
    void isNeverMoreThanAThousandFactsBetweenTwoCheckpoints() throws Exception {
        record.grow(3_500);
        start();
        await().until(() -> state.current().isPresent());
        reaches(3_500);
        List<SignedCheckpoint> history = history();
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).size() - history.get(i - 1).size()).isBetween(1L, 1_000L);
        }
        assertThat(history.getLast().size()).isEqualTo(3_500);
    }

    @Test
    void signsWhatIsLeftBeforeItStops() throws Exception {
        start();
        await().until(() -> state.current().isPresent());
        record.grow(1);
        reaches(1);
        record.grow(1);
        keeper.stop();
        assertThat(log.current().size()).isEqualTo(2);
    }

    @Test
    void aReaderWaitsForWhatIsNotSignedYet() throws Exception {
        start();
        record.grow(3);
        assertThat(log.covering(3).size()).isEqualTo(3);
    }

    /** Killed after hashes were written and before the checkpoint that covers them. */
    @Test
    void hashesBeyondTheLastCheckpointAreCutOff() throws Exception {
        signed(10);
        Files.write(files.hashes(), new byte[5 * Hash.LENGTH + 7], StandardOpenOption.APPEND);
        record.grow(3);
        start();
        reaches(13);
        assertThat(files.hashes().toFile()).hasSize(HashFile.bytes(13));
    }

    /** Killed while the checkpoint was being written. */
    @Test
    void aCheckpointCutOffIsWrittenAgain() throws Exception {
        for (int left : new int[] {1, CheckpointFile.ENTRY / 2, CheckpointFile.ENTRY - 1}) {
            signed(10);
            List<SignedCheckpoint> before = history();
            try (RandomAccessFile file =
                    new RandomAccessFile(files.checkpoints().toFile(), "rw")) {
                file.setLength((before.size() - 1L) * CheckpointFile.ENTRY + left);
            }
            start();
            reaches(record.lastPosition());
            assertThat(history()).hasSameSizeAs(before);
            keeper.stop();
        }
    }

    /** A power cut may leave the length of a file and not what was in it. */
    @Test
    void aLastCheckpointOfZerosIsWrittenAgain() throws Exception {
        signed(10);
        List<SignedCheckpoint> before = history();
        overwrite(files.checkpoints(), (before.size() - 1L) * CheckpointFile.ENTRY, CheckpointFile.ENTRY);
        start();
        reaches(10);
        assertThat(history()).hasSameSizeAs(before);
    }

    @Test
    void missingCutOrDamagedHashesAreMadeAnew() throws Exception {
        List<Damage> all = new ArrayList<>();
        all.add(() -> Files.delete(files.hashes()));
        all.add(() -> Files.write(files.hashes(), new byte[0]));
        all.add(() -> Files.write(files.hashes(), new byte[100]));
        all.add(() -> overwrite(files.hashes(), 0, (int) Files.size(files.hashes())));
        for (Damage damage : all) {
            signed(1_100);
            damage.happen();
            record.grow(1);
            start();
            reaches(record.lastPosition());
            assertThat(history())
                    .allSatisfy(kept -> assertThat(kept.checkpoint().root()).isEqualTo(root(kept.size())));
            keeper.stop();
        }
    }

    @Test
    void aRecordThatWasCutOffIsNeverSignedAgain() throws Exception {
        signed(10);
        record.facts.removeLast();
        start();
        halts("ends at position 9, but 10 facts were signed");
        assertThat(log.current().size()).isEqualTo(10);
        record.facts.add(MemoryFacts.fact(10, "told anew"));
        record.grow(5);
        keeper.stop();
        assertThat(log.current().size()).isEqualTo(10);
        start();
        halts("the fact at position 10 is not the one that was signed");
    }

    @Test
    void aFactAlteredAtTheEndHaltsIt() throws Exception {
        signed(10);
        record.facts.set(9, MemoryFacts.fact(10, "altered"));
        start();
        halts("the fact at position 10 is not the one that was signed");
        assertThat(history()).hasSize(1 + 1);
    }

    @Test
    void aFactAlteredBeforeIsFoundWhileHashesAreMadeAnew() throws Exception {
        signed(5);
        record.grow(5);
        signed(0);
        record.facts.set(6, MemoryFacts.fact(7, "altered"));
        Files.delete(files.hashes());
        start();
        halts("the facts at positions 6 to 10 are not those that were signed");
    }

    /** As the database gives it: a position without a row, and others behind it. */
    @Test
    void theLastSignedFactRemovedHaltsIt() throws Exception {
        signed(10);
        record.grow(1);
        record.absent = 10;
        start();
        halts("the fact at position 10 is not the one that was signed");
    }

    @Test
    void theLogOfAnotherRecordIsNotGoneOnWith() throws Exception {
        signed(3);
        start(new UUID(3, 4), "example.org/log");
        halts("it is the log of record " + RECORD);
    }

    @Test
    void aNewKeySignsTheSameSizeAgainAndOldCheckpointsKeepTheirs() throws Exception {
        signed(4);
        VerifierKey old = log.key();
        Files.delete(files.signingKey());
        start();
        reaches(4);
        assertThat(log.key()).isNotEqualTo(old);
        assertThat(history()).extracting(SignedCheckpoint::key).endsWith(old, log.key());
        assertThat(history()).allMatch(SignedCheckpoint::isGenuine);
    }

    @Test
    void whatFailsIsTriedAgain() throws Exception {
        start();
        await().until(() -> state.current().isPresent());
        record.failing = true;
        record.grow(2);
        await().until(() -> log.trouble().isPresent());
        record.failing = false;
        reaches(2);
    }

    private interface Damage {
        void happen() throws IOException;
    }

    /** A log that has signed the record, grown by so many facts, and was stopped. */
    private void signed(int more) throws IOException {
        record.grow(more);
        start();
        await().until(() -> state.current().isPresent());
        reaches(record.lastPosition());
        keeper.stop();
    }

    private static void overwrite(Path file, long from, int length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(from);
            bytes.write(new byte[length]);
        }
    }
}
