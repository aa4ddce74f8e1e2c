package org.modeldocket.time;

/**
 * A text that is no date in the supported part of EDTF. The message quotes the text and says in plain words what is wrong
 * and, where it helps, what to write instead. It is always printable ASCII and short, so it may go into a
 * log or an answer as it is.
 */
public final class NotAnEdtfDate extends IllegalArgumentException {
    private static final int QUOTED_AT_MOST = 100;
    private static final int QUOTED_OF_LONGER = 40;

    private final String reason;

    NotAnEdtfDate(String text, String reason) {
        super(quote(text) + " is not an EDTF date: " + reason);
        this.reason = reason;
    }

    /** What is wrong, without the text. */
    public String reason() {
        return reason;
    }

    private static String quote(String text) {
        boolean whole = text.length() <= QUOTED_AT_MOST;
        String shown = whole ? text : text.substring(0, QUOTED_OF_LONGER);
        StringBuilder quoted = new StringBuilder(shown.length() + 8).append('"');
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                quoted.append("\\u%04X".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append(whole ? "\"" : "...\"").toString();
    }
}
