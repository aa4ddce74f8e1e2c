package org.modeldocket.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.note.SignedNote;
import org.modeldocket.command.log.note.SigningKey;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.Leaf;
import org.modeldocket.command.log.tree.PlainTree;
import org.modeldocket.command.log.tree.ProofBuilder;

/** A log beside a record in memory, which a test may start, stop, and look into. */
abstract class LogUnderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T23:00:00.123456789Z"), ZoneOffset.UTC);
    static final UUID RECORD = new UUID(1, 2);

    @TempDir
    private Path data;

    final MemoryFacts record = new MemoryFacts();
    LogFiles files;
    LogSigner signer;
    LogState state;
    TransparencyLog log;

    void start() throws IOException {
        start(RECORD, "example.org/log");
    }

    void start(UUID recordId, String origin) throws IOException {
        files = LogFiles.in(data);
        state = new LogState();
        SigningKey key = SigningKey.ensure(files.signingKey(), origin);
        signer = new LogSigner(record, recordId, files, LogLoss.none(files), key, state, CLOCK);
        log = new TransparencyLog(record, files, state, key.verifier());
        signer.start();
    }

    @AfterEach
    void stop() {
        if (signer != null) {
            signer.stop();
        }
    }

    void reaches(long size) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> state.current().map(SignedCheckpoint::size).orElse(-1L) == size);
        assertThat(log.trouble()).isEmpty();
        SignedCheckpoint signed = log.current();
        assertThat(signed.isGenuine()).isTrue();
        assertThat(signed.checkpoint().root()).isEqualTo(root(size));
        assertThat(SignedNote.parse(signed.note()).under(List.of(log.key()))).isEqualTo(SignedNote.Trust.SIGNED);
        if (size > 0) {
            assertThat(log.<Hash>over(nodes -> ProofBuilder.root(nodes, size))).isEqualTo(root(size));
        }
    }

    Hash root(long size) {
        return PlainTree.root(record.facts.stream()
                .limit(size)
                .map(fact -> Leaf.of(fact).hash())
                .toList());
    }

    void halts(String reason) {
        await().atMost(Duration.ofSeconds(20)).until(state::isHalted);
        assertThat(log.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(reason));
    }

    List<SignedCheckpoint> history() {
        return log.history(Long.MAX_VALUE, 1_000).reversed().stream()
                .map(TransparencyLog.Numbered::signed)
                .toList();
    }

    /** A log that has signed the record, grown by so many facts, and was stopped. */
    void signed(int more) throws IOException {
        record.grow(more);
        start();
        await().until(() -> state.current().isPresent());
        reaches(record.lastPosition());
        signer.stop();
    }
}
