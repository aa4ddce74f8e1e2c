package org.modeldocket.command.log;

import java.io.IOException;
import java.util.List;
import org.modeldocket.command.log.note.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code /actuator/signingkey}: shows what the log has lost, and by POST confirms the key. For administrators. */
@Endpoint(id = "signingkey")
public final class SigningKeyEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyEndpoint.class);

    private final LogLoss loss;
    private final SigningKey key;
    private final LogSigner signer;

    SigningKeyEndpoint(LogLoss loss, SigningKey key, LogSigner signer) {
        this.loss = loss;
        this.key = key;
        this.signer = signer;
    }

    /**
     * @param key the public key that signs, or would once it is confirmed
     * @param lost what was gone at the start
     */
    public record KeyState(String key, boolean confirmed, List<String> lost) {}

    @ReadOperation
    public KeyState state() {
        return new KeyState(key.verifier().toString(), !loss.isUnconfirmed(), loss.lost());
    }

    /** @throws IOException when the key cannot take its place */
    @WriteOperation
    public KeyState confirm() throws IOException {
        if (loss.isUnconfirmed()) {
            loss.confirm();
            LOG.warn("MD-LOG-006 the key is confirmed; checkpoints are signed with {}", key.verifier());
            signer.wake();
        }
        return state();
    }
}
