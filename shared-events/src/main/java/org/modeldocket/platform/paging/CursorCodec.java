package org.modeldocket.platform.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The text of a cursor. It holds a checksum of the list that made it, with its filters, and of what the list wrote: another list
 * does not take it, and one that was typed or changed is found. It is no secret: who computes the checksum can make one.
 */
public final class CursorCodec {
    private static final int CHECKSUM = 6;

    private CursorCodec() {}

    /**
     * @param list what tells the list from all others, filters included
     * @param content where the next part begins, as the list writes it
     */
    public static String of(String list, String content) {
        byte[] checksum = checksum(list, content);
        byte[] bytes = content.getBytes(UTF_8);
        byte[] all = Arrays.copyOf(checksum, CHECKSUM + bytes.length);
        System.arraycopy(bytes, 0, all, CHECKSUM, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** What the list wrote; empty where that list has not made the text. */
    public static Optional<String> read(String list, String text) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length < CHECKSUM) {
                return Optional.empty();
            }
            String content = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(all, CHECKSUM, all.length - CHECKSUM))
                    .toString();
            return of(list, content).equals(text) ? Optional.of(content) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static byte[] checksum(String list, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(UTF_8));
            digest.update((byte) '\n');
            return Arrays.copyOf(digest.digest(content.getBytes(UTF_8)), CHECKSUM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
