package org.modeldocket.command.log;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.note.SigningKey;
import org.modeldocket.command.record.node.DurableRecord;

/** The log of a record that a test has open. */
public final class RunningLog implements AutoCloseable {
    private final LogState state;
    private final LogSigner signer;
    private final SigningKey key;

    private RunningLog(LogState state, LogSigner signer, SigningKey key) {
        this.state = state;
        this.signer = signer;
        this.key = key;
    }

    public static RunningLog over(DurableRecord record, Path data) throws IOException {
        LogFiles files = LogFiles.in(data);
        LogState state = new LogState();
        LogLoss loss = LogLoss.none(files);
        SigningKey key = SigningKey.ensure(files.signingKey(), "example.org/log");
        LogSigner signer = new LogSigner(record.facts(), record.recordId(), files, loss, key, state, Clock.systemUTC());
        signer.start();
        return new RunningLog(state, signer, key);
    }

    public void awaitSize(long size) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> state.current().map(SignedCheckpoint::size).orElse(0L) >= size);
    }

    public String key() {
        return key.verifier().toString();
    }

    public String checkpoint() {
        return state.current().orElseThrow().note();
    }

    @Override
    public void close() {
        signer.stop();
    }
}
