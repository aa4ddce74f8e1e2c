package org.modeldocket.command.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.modeldocket.command.log.tree.Hash;

/**
 * Whose signature under a note is trusted: a name and an Ed25519 public key, written {@code name+hash+base64} as the C2SP
 * signed-note format has it.
 */
public final class VerifierKey {
    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;
    /** What X.509 puts before the 32 bytes of an Ed25519 key. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;

    private VerifierKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
    }

    /** @throws IllegalArgumentException when the name cannot be a key's */
    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return of(name, Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length));
    }

    private static VerifierKey of(String name, byte[] key) {
        if (name.isEmpty()
                || name.length() > 200
                || name.codePoints().anyMatch(c -> c == '+' || Character.isISOControl(c) || isSpace(c))) {
            throw new IllegalArgumentException(
                    "a log's origin is 1 to 200 characters without spaces and without \"+\", not \"" + name + "\"");
        }
        return new VerifierKey(name, key);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** @throws IllegalArgumentException when the text is no verifier key, or its parts do not belong together */
    public static VerifierKey parse(String text) {
        // Base64 has plus signs of its own.
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a verifier key is written name+hash+base64");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("a verifier key holds an Ed25519 key; this one does not");
        }
        VerifierKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the hash in the verifier key is not that of its name and key");
        }
        return key;
    }

    /** The name, which for a log is its origin. */
    public String name() {
        return name;
    }

    /** What tells keys of the same name apart; not what makes them safe. */
    int id() {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(UTF_8));
        digest.update(ED25519);
        return ByteBuffer.wrap(digest.digest(key)).getInt();
    }

    /** Whether the owner of the key has signed the text. */
    boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            byte[] encoded = ByteBuffer.allocate(X509.length + KEY_LENGTH)
                    .put(X509)
                    .put(key)
                    .array();
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            ed25519.update(text.getBytes(UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            // Neither a signature of the wrong length nor 32 bytes that are no point of the curve verify anything.
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(KEY_LENGTH + 1).put(ED25519).put(key).array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
