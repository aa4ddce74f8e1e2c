package org.modeldocket.platform.account;

import java.util.concurrent.Semaphore;
import org.modeldocket.platform.access.TokenSecret;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes, one lane: what OWASP recommends at least). At most {@value #AT_ONCE} are hashed at
 * once, so that many tries cannot fill the memory.
 */
final class Passwords {
    /** The least number of characters of a password. */
    static final int LEAST = 12;

    /** The greatest number of characters. */
    static final int MOST = 200;

    private static final int AT_ONCE = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final Semaphore HASHING = new Semaphore(AT_ONCE, true);

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES);

    /** @throws IllegalArgumentException when the password is too short or too long */
    String hash(String password) {
        if (password.length() < LEAST || password.length() > MOST) {
            throw new IllegalArgumentException("a password has " + LEAST + " to " + MOST + " characters");
        }
        return String.valueOf(encoder.encode(password));
    }

    /** A hash that no password has, to compare with where there is no user. */
    String unknown(TokenSecret random) {
        return hash(random.value());
    }

    boolean matches(String password, String hash) {
        if (password.length() > MOST) {
            return false;
        }
        HASHING.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            HASHING.release();
        }
    }
}
