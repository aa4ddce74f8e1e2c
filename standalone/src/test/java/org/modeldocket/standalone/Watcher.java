package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.modeldocket.command.log.audit.VerifyCommand;

/** An auditor outside: keeps the newest checkpoint that it was shown, and holds the record against it when the server is gone. */
final class Watcher {
    private static final long BETWEEN_LOOKS_NANOS = 20_000_000L;

    private final Path file;
    private volatile String key = "";
    private volatile String kept = "";

    Watcher(Path file) {
        this.file = file;
    }

    void watch(Client client, AtomicBoolean dead) {
        try {
            while (!dead.get()) {
                Client.Answer answer = client.get("/api/log/checkpoint");
                if (answer.status() == 200) {
                    key = key.isEmpty() ? client.get("/api/log/key").text() : key;
                    kept = answer.text();
                }
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
        } catch (UncheckedIOException e) {
            // The server died; what was shown before counts.
            assertThat(e).isNotNull();
        }
    }

    /** Everything that the checkpoint covered is in the record, and nothing in it is other than what was signed. */
    void verify(Path data) throws IOException {
        if (kept.isEmpty()) {
            return;
        }
        Files.writeString(file, kept);
        StringWriter out = new StringWriter();
        int code = VerifyCommand.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "record",
                data.toString(),
                "--checkpoint",
                file.toString(),
                "--key",
                key);
        assertThat(code).as(out.toString()).isZero();
    }

    /** The size of the kept checkpoint. */
    long size() {
        return kept.isEmpty() ? 0 : Long.parseLong(kept.split("\n")[1]);
    }
}
