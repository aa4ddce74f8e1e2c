package org.modeldocket.command.log.note;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures under it, as the C2SP signed-note format has it.
 *
 * @param text what is signed; ends with a line break
 */
public record SignedNote(String text, List<Line> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;

    /** One signature. Name and id say whose it claims to be. */
    @SuppressWarnings("ArrayRecordComponent") // on its way only; nobody compares it
    public record Line(String name, int keyId, byte[] signature) {
        boolean claims(VerifierKey key) {
            return name.equals(key.name()) && keyId == key.id();
        }
    }

    /** What is to be made of a note by somebody who trusts certain keys. */
    public enum Trust {
        /** A trusted key has signed it, and every signature that claims to be a trusted key's is. */
        SIGNED,
        /** A signature claims to be a trusted key's, and is not. */
        BADLY_SIGNED,
        /** No signature claims to be a trusted key's. */
        SIGNED_BY_OTHERS
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    static SignedNote by(VerifierKey key, String text, byte[] signature) {
        return new SignedNote(text, List.of(new Line(key.name(), key.id(), signature)));
    }

    /** @throws IllegalArgumentException when it is no signed note */
    public static SignedNote parse(String note) {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("a signed note holds no control characters but line breaks");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || end + 2 >= note.length() || !note.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "a signed note is a text, an empty line and signatures, each line ended");
        }
        List<Line> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", MOST_SIGNATURES)) {
            signatures.add(line(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    private static Line line(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 3) {
            throw new IllegalArgumentException("a signature is a line of a dash, a name and base64");
        }
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length <= Integer.BYTES) {
            throw new IllegalArgumentException("a signature begins with the 4 bytes of its key's id");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int keyId = buffer.getInt();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new Line(parts[1], keyId, signature);
    }

    /** Whether any of the keys has signed this. */
    public Trust under(Collection<VerifierKey> keys) {
        Trust trust = Trust.SIGNED_BY_OTHERS;
        for (Line line : signatures) {
            for (VerifierKey key : keys) {
                if (line.claims(key)) {
                    if (!key.verifies(text, line.signature())) {
                        return Trust.BADLY_SIGNED;
                    }
                    trust = Trust.SIGNED;
                }
            }
        }
        return trust;
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Line line : signatures) {
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES + line.signature().length)
                    .putInt(line.keyId())
                    .put(line.signature())
                    .array();
            note.append(DASH)
                    .append(line.name())
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(bytes))
                    .append('\n');
        }
        return note.toString();
    }
}
