package org.modeldocket.command.api.request.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.modeldocket.vocabulary.text.InvisibleCharacters;

/**
 * Refuses text that a reader does not see, or that draws over other text. Asked of requests alone: what is stored already keeps its
 * words. Everywhere the zero-width joiner and non-joiner stand where a script or an emoji needs them, and nowhere else.
 */
public final class VisibleText {
    /** Twice what UTS #39 section 5.4 allows a name, for scripts that stack. */
    private static final int MOST_MARKS = 8;

    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;

    /** Of the format class, but seen: Arabic, Syriac and Kaithi signs before a number. */
    private static final Set<Integer> SEEN_FORMAT =
            Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd);

    /** Scripts whose letters join, or form clusters, unless one of the two says otherwise. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private VisibleText() {}

    /** @throws IllegalArgumentException naming the first character that may not be there */
    public static void require(String text) {
        requireNoFormat(text, true);
        requireFewMarks(text, MOST_MARKS);
        if (!text.isEmpty() && text.codePoints().noneMatch(VisibleText::isSeen)) {
            throw new IllegalArgumentException("has no visible character: it consists of " + said(text.codePointAt(0)));
        }
    }

    /** @param joiners whether joiners may stand where they join */
    static void requireNoFormat(String text, boolean joiners) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            if (type == Character.FORMAT && !SEEN_FORMAT.contains(c) && !(joiners && joins(text, i))) {
                throw new IllegalArgumentException(
                        "holds the format character " + said(c) + " at character " + (i + 1) + "; leave it out");
            }
            if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
                throw new IllegalArgumentException(
                        "holds the line separator " + said(c) + " at character " + (i + 1) + "; leave it out");
            }
        }
    }

    static void requireFewMarks(String text, int most) {
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int type = Character.getType(text.codePointAt(i));
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
            marks = mark ? marks + 1 : 0;
            if (marks > most) {
                throw new IllegalArgumentException(
                        "has more than " + most + " combining marks on one letter, at character " + (i + 1));
            }
        }
    }

    /** A character as messages name it: by its code point and its Unicode name. */
    public static String said(int c) {
        String name = Character.getType(c) == Character.PRIVATE_USE ? null : Character.getName(c);
        return String.format("U+%04X", c) + (name == null ? "" : " " + name);
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> false;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> false;
            case Character.FORMAT -> SEEN_FORMAT.contains(c);
            default -> !InvisibleCharacters.isBlank(c);
        };
    }

    private static boolean joins(String text, int at) {
        int c = text.codePointAt(at);
        if (c != JOINER && c != NON_JOINER || at == 0 || at + 1 == text.length()) {
            return false;
        }
        int before = beforeMarks(text, at);
        int after = text.codePointAt(at + 1);
        boolean letters = JOINING.contains(UnicodeScript.of(before)) && JOINING.contains(UnicodeScript.of(after));
        boolean emoji = Character.isExtendedPictographic(before) && Character.isExtendedPictographic(after);
        return letters || c == JOINER && emoji;
    }

    /** The last character before that place that is no combining mark of every script's, no selector and no skin tone. */
    private static int beforeMarks(String text, int at) {
        int i = at;
        int c;
        do {
            c = text.codePointBefore(i);
            i -= Character.charCount(c);
        } while (i > 0 && (UnicodeScript.of(c) == UnicodeScript.INHERITED || Character.isEmojiModifier(c)));
        return c;
    }
}
