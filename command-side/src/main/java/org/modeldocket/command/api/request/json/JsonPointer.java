package org.modeldocket.command.api.request.json;

import java.util.Set;

/**
 * A JSON Pointer (RFC 6901) that grows with the way into a document. It can always be written in UTF-8.
 *
 * @param inData the members of the object that stand within its member {@value #DATA}
 */
public record JsonPointer(String text, Set<String> inData) {
    public static final JsonPointer ROOT = new JsonPointer("");

    /** Where an answer that shows a fact has what that type of fact says. */
    public static final String DATA = "data";

    private static final char REPLACEMENT = '\ufffd';

    public JsonPointer(String text) {
        this(text, Set.of());
    }

    public JsonPointer withData(Set<String> members) {
        return new JsonPointer(text, members);
    }

    public JsonPointer member(String name) {
        String within = inData.contains(name) ? text + "/" + DATA : text;
        return new JsonPointer(
                within + "/" + wellFormed(name).replace("~", "~0").replace("/", "~1"));
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
