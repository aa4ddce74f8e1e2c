package org.modeldocket.platform.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it, at the start, that somebody can write: where there is no token yet, one is made. What it holds must be shown
 * once, on the console, and never logged.
 */
public final class BootstrapToken {
    private static final Logger LOG = LoggerFactory.getLogger(BootstrapToken.class);

    private final @Nullable TokenSecret toShow;

    private BootstrapToken(@Nullable TokenSecret toShow) {
        this.toShow = toShow;
    }

    /**
     * @param preset the secret that the configuration gives, or blank
     * @throws IllegalArgumentException when the preset secret is shorter than {@link TokenFile#LEAST_PRESET}
     */
    static BootstrapToken ensure(TokenFile file, String preset) {
        if (preset.isBlank()) {
            return new BootstrapToken(file.createFirst(Optional.empty())
                    .map(TokenFile.Created::secret)
                    .orElse(null));
        }
        TokenSecret given = new TokenSecret(preset.strip());
        if (file.createFirst(Optional.of(given)).isEmpty() && !isValid(file.read(), given)) {
            LOG.warn(
                    "MD-TOKEN-002 modeldocket.bootstrap-token is ignored: tokens exist already, and it is not among them");
        }
        return new BootstrapToken(null);
    }

    /** The secret of a token made just now, unless it was preset, and so is known, or there was one before. */
    public Optional<String> toShow() {
        return Optional.ofNullable(toShow).map(TokenSecret::value);
    }

    private static boolean isValid(List<Token> tokens, TokenSecret secret) {
        return tokens.stream()
                .anyMatch(token -> !token.isRevoked() && token.sha256().equals(secret.sha256()));
    }
}
