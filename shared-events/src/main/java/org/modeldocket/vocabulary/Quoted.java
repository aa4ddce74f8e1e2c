package org.modeldocket.vocabulary;

/** Quotes what somebody sent, shortened and with unprintable characters escaped, for use in a message. */
public final class Quoted {
    private static final int SHOWN = 60;

    private Quoted() {}

    /** The text in double quotes, at most {@value #SHOWN} characters of it. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int shown = Math.min(text.length(), SHOWN);
        for (int i = 0; i < shown; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append(text.length() > SHOWN ? "…\"" : "\"").toString();
    }
}
