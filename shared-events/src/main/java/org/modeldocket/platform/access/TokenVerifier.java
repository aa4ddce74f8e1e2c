package org.modeldocket.platform.access;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whose a secret is. The file of tokens is read again as soon as it is another one, so that a token made or revoked by
 * the command line counts from the next request on. While the file cannot be read, no token counts.
 */
public final class TokenVerifier {
    private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);

    private final TokenFile file;

    public TokenVerifier(TokenFile file) {
        this.file = file;
    }

    /** All tokens but the revoked ones. */
    public List<Token> all() {
        return current().stream().filter(token -> !token.isRevoked()).toList();
    }

    /** The token of that id, unless there is none or it is revoked. */
    public Optional<Token> named(String id) {
        return current().stream()
                .filter(token -> token.id().equals(id) && !token.isRevoked())
                .findFirst();
    }

    /** The token of that secret, unless there is none or it is revoked. Takes as long for a near miss as for any other. */
    public Optional<Token> find(TokenSecret secret) {
        byte[] shown = secret.sha256().getBytes(StandardCharsets.US_ASCII);
        Token found = null;
        for (Token token : current()) {
            boolean same = MessageDigest.isEqual(shown, token.sha256().getBytes(StandardCharsets.US_ASCII));
            if (same && !token.isRevoked()) {
                found = token;
            }
        }
        return Optional.ofNullable(found);
    }

    private List<Token> current() {
        try {
            return file.current();
        } catch (UncheckedIOException e) {
            LOG.error("MD-TOKEN-001 the token file is unreadable; all tokens are rejected until it can be read", e);
            return List.of();
        }
    }
}
