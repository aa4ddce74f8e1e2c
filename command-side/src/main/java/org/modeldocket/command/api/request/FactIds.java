package org.modeldocket.command.api.request;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.modeldocket.vocabulary.id.FactId;

/**
 * Makes the ids of facts whose request gives none (RFC 9562): version 7 for a new one, and version 8, a hash, where the
 * same words must give the same id again so that a repeated request is known as one.
 */
public final class FactIds {
    private final Clock clock;
    private final RandomGenerator random;

    /** @param random must be unpredictable; the clock gives milliseconds and need not be right */
    public FactIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id, like no other, that sorts by the time it was made. */
    public FactId fresh() {
        long high = clock.millis() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new FactId(new UUID(high, variant(random.nextLong())));
    }

    /**
     * The id that these words always give, in this order. Words are told apart by their length, so that {@code ("ab","c")}
     * and {@code ("a","bc")} differ.
     */
    public static FactId of(String... words) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String word : words) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                sha256.update(bytes);
            }
            ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
            long high = hash.getLong() & ~0xf000L | 0x8000L;
            return new FactId(new UUID(high, variant(hash.getLong())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static long variant(long low) {
        return low & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    }
}
