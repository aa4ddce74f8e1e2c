package org.modeldocket.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strong ETag of a case: its sequence and, from a read, a hash of what the answer shows, since that follows from other streams
 * too: {@code "12-0123456789abcdef"}. A write gives the sequence alone. {@code If-Match} and {@code X-Min-Sequence} read the
 * sequence of both, so that a renaming elsewhere makes no writer's tag stale.
 */
public final class CaseETag {
    private static final int HASH_BYTES = 8;
    private static final Pattern TAG =
            Pattern.compile("\"(0|[1-9][0-9]{0,17})(?:-[0-9a-f]{" + 2 * HASH_BYTES + "})?\"");

    private CaseETag() {}

    /** The tag that a write answers. */
    public static String of(long sequence) {
        return "\"" + sequence + "\"";
    }

    /**
     * The tag that a read answers.
     *
     * @param shown the answer, without what changes with every fact of the record
     */
    public static String of(long sequence, byte[] shown) {
        return "\"" + sequence + "-" + HexFormat.of().formatHex(sha256(shown), 0, HASH_BYTES) + "\"";
    }

    /** The sequence in a tag with its quotes; empty where this is no tag of a case, or a weak one. */
    public static OptionalLong sequence(String tag) {
        Matcher parts = TAG.matcher(tag);
        return parts.matches() ? OptionalLong.of(Long.parseLong(parts.group(1))) : OptionalLong.empty();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
