package org.modeldocket.command.organisations;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * Writes a name so that an id can follow from it. Letters that are ASCII but for their accents stay as they are, so that such a name
 * keeps the id that it always had. A name with others is transliterated as a whole by the rules of Unicode's CLDR; of a letter for
 * which it has no rule stands the last word of its Unicode name ({@code KHMER LETTER KA}: {@code ka}).
 */
final class LatinLetters {
    /** Loaded with the first name that needs it. */
    private static final class Rules {
        /** The signs that stand for soft signs, glottal stops and stress are left out. */
        static final Transliterator TO_ASCII =
                Transliterator.getInstance("Any-Latin; [\u02b9-\u02bf\u02c8] Remove; Latin-ASCII");
    }

    private LatinLetters() {}

    public static String of(String name) {
        if (name.codePoints().noneMatch(LatinLetters::isOther)) {
            return name;
        }
        StringBuilder latin = new StringBuilder();
        transliterated(name).codePoints().forEach(c -> {
            if (isOther(c)) {
                latin.append(called(c));
            } else {
                latin.appendCodePoint(c);
            }
        });
        return latin.toString();
    }

    /** One at a time: ICU promises nothing to several threads. */
    private static synchronized String transliterated(String name) {
        return Rules.TO_ASCII.transliterate(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    /** Whether it is a letter or digit of which nothing ASCII is left when its accents are dropped. */
    private static boolean isOther(int c) {
        return Character.isLetterOrDigit(c)
                && c >= 0x80
                && Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                        .chars()
                        .noneMatch(part -> part < 0x80 && Character.isLetterOrDigit(part));
    }

    private static String called(int c) {
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        String name = String.valueOf(Character.getName(c));
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
