package org.modeldocket.vocabulary.text;

/** Characters of which a reader sees nothing, and how messages show them. */
public final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /** Letters and signs that are as blank as a space. */
    public static boolean isBlank(int c) {
        return c == 0x2800 || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
    }

    /** What Unicode lets a program leave out of what it shows, but for the format characters, and blank letters. */
    public static boolean isLeftOut(int c) {
        return isBlank(c)
                || c == 0x34f
                || c == 0x17b4
                || c == 0x17b5
                || c >= 0x180b && c <= 0x180f
                || c >= 0xfe00 && c <= 0xfe0f
                || c >= 0xfff0 && c <= 0xfff8
                || c >= 0xe0000 && c <= 0xe0fff;
    }

    /** The text with each such character, each space but the ordinary one, and each half of a pair as its code point: {@code [U+200B]}. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isSeen(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("[U+%04X]", c));
            }
        });
        return shown.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> c == ' ';
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> false;
            default -> !isLeftOut(c);
        };
    }
}
