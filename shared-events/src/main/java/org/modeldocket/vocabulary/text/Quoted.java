package org.modeldocket.vocabulary.text;

/** Quotes what somebody sent, shortened and with {@link InvisibleCharacters invisible characters} as code points, for use in a message. */
public final class Quoted {
    private static final int SHOWN = 60;

    private Quoted() {}

    /** The text in double quotes, at most {@value #SHOWN} characters of it. */
    public static String of(String text) {
        if (text.length() <= SHOWN) {
            return '"' + InvisibleCharacters.shown(text) + '"';
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return '"' + InvisibleCharacters.shown(text.substring(0, end)) + "…\"";
    }
}
