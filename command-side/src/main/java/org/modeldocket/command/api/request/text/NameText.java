package org.modeldocket.command.api.request.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.modeldocket.vocabulary.text.InvisibleCharacters;

/**
 * What the name of an organisation, a capability or a model may be, besides {@link VisibleText}: two names that look the same are
 * the same characters, as far as that can be had without a list of look-alikes. UTS #39 is the model.
 */
public final class NameText {
    /** UTS #39 section 5.4. */
    private static final int MOST_MARKS = 4;

    /** Scripts with capitals that look like Latin ones. */
    private static final Set<UnicodeScript> LOOK_LATIN = EnumSet.of(
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE,
            UnicodeScript.COPTIC,
            UnicodeScript.LISU);

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private NameText() {}

    /** @throws IllegalArgumentException naming the first character that may not be there */
    public static void require(String name) {
        VisibleText.requireNoFormat(name, false);
        VisibleText.requireFewMarks(name, MOST_MARKS);
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            if (InvisibleCharacters.isLeftOut(c)) {
                throw refused("the invisible character ", c, i, "leave it out");
            }
            if (Character.getType(c) == Character.PRIVATE_USE) {
                throw refused("the private character ", c, i, "leave it out");
            }
            if (c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR) {
                throw refused("the space ", c, i, "write an ordinary space");
            }
        }
        if (name.contains("  ")) {
            throw new IllegalArgumentException("has two spaces in a row; write one");
        }
        VisibleText.require(name);
    }

    /** The name without the spaces, tabs and line breaks at its ends. */
    public static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isSpace(name.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** @throws IllegalArgumentException also when a word mixes Latin letters with others that look like them */
    public static void requireOrganisation(String name) {
        require(name);
        WORD_BREAK.splitAsStream(name).forEach(NameText::requireOneScript);
    }

    private static void requireOneScript(String word) {
        boolean latin = word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
        word.codePoints()
                .filter(c -> latin && LOOK_LATIN.contains(UnicodeScript.of(c)))
                .findFirst()
                .ifPresent(c -> {
                    throw new IllegalArgumentException("mixes Latin letters with " + VisibleText.said(c)
                            + " in one word; write each word in one script");
                });
    }

    private static IllegalArgumentException refused(String what, int c, int at, String instead) {
        return new IllegalArgumentException(
                "holds " + what + VisibleText.said(c) + " at character " + (at + 1) + "; " + instead);
    }
}
