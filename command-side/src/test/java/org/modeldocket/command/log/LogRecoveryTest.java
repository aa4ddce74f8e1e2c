package org.modeldocket.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.tree.Hash;

/** Every kind of crash between two writes, and a record that is not the one that was signed. */
class LogRecoveryTest extends LogUnderTest {
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
            signer.stop();
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
            signer.stop();
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
        signer.stop();
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

    private interface Damage {
        void happen() throws IOException;
    }

    private static void overwrite(Path file, long from, int length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(from);
            bytes.write(new byte[length]);
        }
    }
}
