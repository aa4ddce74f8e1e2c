package org.modeldocket.query.search.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Folds single characters: case, accents, compatibility forms, and letters that have no plain form in Unicode. */
final class Folding {
    /** What stands between words. */
    static final String SEPARATOR = " ";

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Map<String, String> PLAIN =
            Map.of("ı", "i", "ß", "ss", "ø", "o", "đ", "d", "ł", "l", "æ", "ae", "œ", "oe", "þ", "th", "ð", "d");
    private static final String[] ASCII = new String[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = fold(c);
        }
    }

    private Folding() {}

    /** The plain form of a character; empty where it belongs to the word around it and says nothing, {@link #SEPARATOR} between words. */
    static String of(int c) {
        return c < ASCII.length ? ASCII[c] : fold(c);
    }

    private static String fold(int c) {
        if (Character.getType(c) == Character.FORMAT) {
            return "";
        }
        String lower = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(ACCENTS.matcher(lower).replaceAll(""), Normalizer.Form.NFC);
        return plain.codePoints().allMatch(Folding::isOfWord) ? PLAIN.getOrDefault(plain, plain) : SEPARATOR;
    }

    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
