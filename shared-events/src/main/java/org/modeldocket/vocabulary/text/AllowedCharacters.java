package org.modeldocket.vocabulary.text;

/** The characters that text in the record may hold: all that print, as well-formed Unicode. */
final class AllowedCharacters {
    private AllowedCharacters() {}

    /**
     * @throws IllegalArgumentException when {@code text} is blank, longer than {@code max} UTF-16 units, or holds a
     *     control character, a lone surrogate or a noncharacter
     */
    static void require(String text, int max, boolean lineBreaks) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (text.length() > max) {
            throw new IllegalArgumentException(
                    "is " + text.length() + " characters long; at most " + max + " are allowed");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String fault = fault(text.codePointAt(i), lineBreaks);
            if (fault != null) {
                throw new IllegalArgumentException(
                        "holds " + fault + String.format(" U+%04X at character %d", text.codePointAt(i), i + 1));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String fault(int c, boolean lineBreaks) {
        if (c >= 0x20 && c < 0x7f) {
            return null;
        }
        if (lineBreaks && (c == '\n' || c == '\t')) {
            return null;
        }
        if (Character.isISOControl(c)) {
            return "the control character";
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return "the lone surrogate";
        }
        boolean nonCharacter = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
        return nonCharacter ? "the noncharacter" : null;
    }
}
