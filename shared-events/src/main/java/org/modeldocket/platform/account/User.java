package org.modeldocket.platform.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.access.Holder;
import org.modeldocket.platform.access.Role;
import org.modeldocket.vocabulary.Actor;

/**
 * A user as it is kept, with a hash of the password.
 *
 * @param name to sign in with
 * @param displayName as pages and facts show it
 * @param password its Argon2id hash with salt and parameters
 */
record User(
        String name,
        String displayName,
        List<Role> roles,
        String password,
        Instant createdAt,
        @Nullable Instant revokedAt) {
    private static final String PREFIX = "user:";

    User {
        roles = List.copyOf(roles);
    }

    /** The subject under which facts name the user for ever. */
    String subject() {
        return PREFIX + name;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    Holder holder() {
        return new Holder(new Actor(subject(), displayName), roles);
    }

    User withPassword(String hash) {
        return new User(name, displayName, roles, hash, createdAt, revokedAt);
    }

    User revoked(Instant when) {
        return isRevoked() ? this : new User(name, displayName, roles, password, createdAt, when);
    }
}
