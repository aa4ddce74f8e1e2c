package org.modeldocket.command.api.request.json;

/** A JSON Pointer (RFC 6901) that grows with the way into a document. It can always be written in UTF-8. */
public record JsonPointer(String text) {
    public static final JsonPointer ROOT = new JsonPointer("");

    private static final char REPLACEMENT = '\ufffd';

    public JsonPointer member(String name) {
        return new JsonPointer(text + "/" + wellFormed(name).replace("~", "~0").replace("/", "~1"));
    }

    public JsonPointer entry(int index) {
        return new JsonPointer(text + "/" + index);
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
