package org.modeldocket.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret of a token or of a session. It is shown once and stored nowhere; {@code toString} hides it. */
public record TokenSecret(String value) {
    /** Begins the secret of a token. */
    public static final String TOKEN = "mdt_";

    /** Begins the secret of a session. */
    public static final String SESSION = "mds_";

    private static final int BYTES = 32;

    /** A new one: 256 unpredictable bits, with a prefix by which a leaked one is recognised. */
    public static TokenSecret random(SecureRandom random, String prefix) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TokenSecret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Its SHA-256 in hexadecimal digits; a plain hash will do, since the secret cannot be guessed. */
    public String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[not shown]";
    }
}
