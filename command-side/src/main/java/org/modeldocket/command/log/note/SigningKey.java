package org.modeldocket.command.log.note;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.modeldocket.platform.files.OwnerOnlyFile;

/** The Ed25519 key that signs checkpoints, in a file of its own: PKCS #8 as PEM, which openssl reads and makes too. */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String origin, KeyPair pair) {
        this.key = pair.getPrivate();
        this.verifier = VerifierKey.of(origin, pair.getPublic());
    }

    /** The key in a file; a new one, readable by its owner alone, where there is no file. */
    public static SigningKey ensure(Path file, String origin) throws IOException {
        if (Files.exists(file)) {
            return read(file, origin);
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            SigningKey made = new SigningKey(origin, pair);
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(pair.getPrivate().getEncoded());
            OwnerOnlyFile.replace(file, (BEGIN + "\n" + base64 + "\n" + END + "\n").getBytes(US_ASCII));
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException when the file holds no Ed25519 key */
    public static SigningKey read(Path file, String origin) throws IOException {
        String pem = Files.readString(file, US_ASCII).strip();
        if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
            throw new IllegalArgumentException(file + " holds no private key as PEM (PKCS #8)");
        }
        KeyPair pair;
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            pair = withPublic((EdECPrivateKey) key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " holds no Ed25519 private key", e);
        }
        return new SigningKey(origin, pair);
    }

    /** Java derives a public key only while it makes a pair, from what it takes for random: the private key's own seed. */
    private static KeyPair withPublic(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] seed = key.getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        return generator.generateKeyPair();
    }

    private static final class Seed extends SecureRandom {
        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public byte[] sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text.getBytes(UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that signs nothing", e);
        }
    }
}
