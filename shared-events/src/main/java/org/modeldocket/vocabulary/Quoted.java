package org.modeldocket.vocabulary;

/** Quotes what somebody sent, shortened and with {@link Invisible invisible characters} as code points, for use in a message. */
public final class Quoted {
    private static final int SHOWN = 60;

    private Quoted() {}

    /** The text in double quotes, at most {@value #SHOWN} characters of it. */
    public static String of(String text) {
        if (text.length() <= SHOWN) {
            return '"' + Invisible.shown(text) + '"';
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return '"' + Invisible.shown(text.substring(0, end)) + "…\"";
    }
}
