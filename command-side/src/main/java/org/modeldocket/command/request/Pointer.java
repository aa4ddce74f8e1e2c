package org.modeldocket.command.request;

/** A JSON Pointer (RFC 6901) that grows with the way into a document. It can always be written in UTF-8. */
record Pointer(String text) {
    static final Pointer ROOT = new Pointer("");

    private static final char REPLACEMENT = '\ufffd';

    Pointer member(String name) {
        return new Pointer(text + "/" + wellFormed(name).replace("~", "~0").replace("/", "~1"));
    }

    Pointer entry(int index) {
        return new Pointer(text + "/" + index);
    }

    /** A member's name may hold a lone surrogate, which no encoding can carry back to the sender. */
    static String wellFormed(String name) {
        StringBuilder result = new StringBuilder(name.length());
        name.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
