package org.modeldocket.vocabulary.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * A short stable name for use in URLs and as a key: lower-case ASCII words of letters and digits joined by single
 * hyphens, at most {@value #MAX_LENGTH} characters.
 */
public record Slug(String value) implements Comparable<Slug> {
    public static final int MAX_LENGTH = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final int HASH_DIGITS = 8;

    /** @throws IllegalArgumentException when {@code value} is no slug; the message quotes it */
    public Slug {
        require(value);
    }

    /**
     * Makes the same slug of the same names, always: accents dropped, everything else that is no ASCII letter or digit
     * turned into a hyphen. A result that would be too long is cut and ends in a hash of the whole, so that long names
     * that differ keep different slugs.
     *
     * @throws IllegalArgumentException when nothing of the names can be written in ASCII; give an id then
     */
    public static Slug of(String... names) {
        String joined = String.join(" ", names);
        String slug = SEPARATORS.matcher(ascii(joined)).replaceAll("-");
        slug = stripHyphens(slug);
        if (slug.isEmpty()) {
            throw new IllegalArgumentException(
                    "no id follows from " + Quoted.of(joined) + ": it has no Latin letter or digit; give an id");
        }
        if (slug.length() > MAX_LENGTH) {
            slug = stripHyphens(slug.substring(0, MAX_LENGTH - HASH_DIGITS - 1)) + "-" + hash(joined);
        }
        return new Slug(slug);
    }

    /**
     * The same for any name: one of which nothing can be written in ASCII becomes a word and a hash of the name.
     *
     * @param word a slug, for what is named
     */
    public static Slug ofAny(String word, String name) {
        return isSayable(name) ? of(name) : new Slug(word + "-" + hash(name));
    }

    /** Whether anything of a name can be written in ASCII letters or digits, as {@link #of} writes it. */
    public static boolean isSayable(String name) {
        return !SEPARATORS.matcher(ascii(name)).replaceAll("").isEmpty();
    }

    private static String ascii(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static void require(String value) {
        if (!isSlug(value)) {
            throw new IllegalArgumentException(Quoted.of(value)
                    + " is not a valid id: use lower-case letters a to z and digits, in words joined by single hyphens, at most "
                    + MAX_LENGTH + " characters");
        }
    }

    /** Whether the text is a slug. */
    public static boolean isSlug(String value) {
        if (value.length() > MAX_LENGTH) {
            return false;
        }
        boolean afterHyphen = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean hyphen = c == '-';
            if (hyphen ? afterHyphen : !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                return false;
            }
            afterHyphen = hyphen;
        }
        return !afterHyphen;
    }

    private static String stripHyphens(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int to = text.endsWith("-") ? text.length() - 1 : text.length();
        return from >= to ? "" : text.substring(from, to);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
