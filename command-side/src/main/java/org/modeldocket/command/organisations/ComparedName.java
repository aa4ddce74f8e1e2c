package org.modeldocket.command.organisations;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.modeldocket.vocabulary.text.InvisibleCharacters;

/** Names as they are compared: in compatibility form (NFKC), without invisible characters, with single spaces and none at the ends. */
final class ComparedName {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private ComparedName() {}

    static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    /** What names have in common that a reader takes for one: their letters and digits, in any case. */
    static String loose(String name) {
        return APART.matcher(of(name).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The name as it is compared; the same object where that is what was given. */
    static String of(String name) {
        StringBuilder seen = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                seen.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && !InvisibleCharacters.isLeftOut(c)) {
                seen.appendCodePoint(c);
            }
        });
        String compared = seen.toString().replaceAll(" +", " ").strip();
        return compared.equals(name) ? name : compared;
    }
}
