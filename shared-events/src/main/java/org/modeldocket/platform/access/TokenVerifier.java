package org.modeldocket.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whose a secret is. The file of tokens is read again as soon as it is another one, so that a token made or revoked by
 * the command line counts from the next request on. While the file cannot be read, no token counts.
 */
final class TokenVerifier {
    private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);

    /** Identifies one state of the file; a replaced file has another key, however soon it follows. */
    private record Version(String key, long modifiedMicros, long size) {}

    private record Loaded(@Nullable Version version, List<Token> tokens) {}

    private final TokenFile file;
    private volatile @Nullable Loaded loaded;

    TokenVerifier(TokenFile file) {
        this.file = file;
    }

    /** The token of that secret, unless there is none or it is revoked. Takes as long for a near miss as for any other. */
    Optional<Token> find(TokenSecret secret) {
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
            Version version = version();
            Loaded last = loaded;
            if (last == null || version == null || !version.equals(last.version())) {
                last = new Loaded(version, file.read());
                loaded = last;
            }
            return last.tokens();
        } catch (IOException | UncheckedIOException e) {
            LOG.error("MD-TOKEN-001 the token file is unreadable; all tokens are rejected until it can be read", e);
            return List.of();
        }
    }

    private @Nullable Version version() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new Version(
                    String.valueOf(now.fileKey()), now.lastModifiedTime().to(TimeUnit.MICROSECONDS), now.size());
        } catch (NoSuchFileException e) {
            LOG.debug("there are no tokens", e);
            return null;
        }
    }
}
