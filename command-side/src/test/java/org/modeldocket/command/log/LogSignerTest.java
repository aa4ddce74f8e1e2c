package org.modeldocket.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.note.VerifierKey;

/** Keeping up with a record. */
class LogSignerTest extends LogUnderTest {
    @Test
    void signsWhatIsRecordedAndGoesOnAfterARestart() throws Exception {
        start();
        await().until(() -> state.current().isPresent());
        reaches(0);
        record.grow(5);
        reaches(5);
        signer.stop();
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
        signer.stop();
        assertThat(log.current().size()).isEqualTo(2);
    }

    @Test
    void aReaderWaitsForWhatIsNotSignedYet() throws Exception {
        start();
        record.grow(3);
        assertThat(log.covering(3).size()).isEqualTo(3);
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
}
