package org.modeldocket.platform.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept: everything but the secret, of which only the SHA-256 is there, in hexadecimal digits.
 *
 * @param name whose it is, as answers and facts show it
 */
public record Token(
        String id,
        String name,
        List<Role> roles,
        Instant createdAt,
        @Nullable Instant revokedAt,
        String sha256) {
    public Token {
        roles = List.copyOf(roles);
    }

    /** The subject under which facts name the token for ever. */
    public String subject() {
        return "token:" + id;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    Token revoked(Instant when) {
        return revokedAt == null ? new Token(id, name, roles, createdAt, when, sha256) : this;
    }
}
