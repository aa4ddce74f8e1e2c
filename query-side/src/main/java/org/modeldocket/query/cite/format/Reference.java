package org.modeldocket.query.cite.format;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reference manager keeps of a permanent link. When its reader looked at it is theirs to add.
 *
 * @param key made from the digest, so that the same answer has the same everywhere
 * @param issued the day of the newest entry of the record that the answer includes, in UTC; null where there is none
 * @param version the record entry, in words
 * @param url the permanent link, absolute
 * @param digest of the answer
 */
public record Reference(
        String key, String title, @Nullable LocalDate issued, String version, String url, String digest) {
    /** Who publishes the record. */
    static final String PUBLISHER = "Model Docket";

    private static final int KEY = 12;

    /** The key of an answer with a digest. */
    public static String key(String digest) {
        return "modeldocket-" + digest.substring(digest.indexOf('-') + 1).substring(0, KEY);
    }

    /** A text in one line. */
    static String line(String text) {
        return text.strip().replaceAll("(?U)[\\s\\p{Zl}\\p{Zp}]+", " ");
    }
}
