package org.modeldocket.query.paging;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.paging.CursorCodec;

/**
 * Where a page of a list begins. Its text is opaque to clients, and each list reads only its own.
 *
 * @param list names the list, with what it is filtered by; moments are no filters
 * @param after the key of the last entry before the page; null on the first page
 * @param before how many entries come before the page
 */
public record Cursor<K>(String list, @Nullable K after, long before) {
    /**
     * Reads the text of a cursor; null is the beginning.
     *
     * @param parse fails with an {@link IllegalArgumentException} on what is no key of that list
     * @throws InvalidCursorException when the list has not made it
     */
    public static <K> Cursor<K> read(String list, @Nullable String text, Function<String, K> parse) {
        if (text == null) {
            return new Cursor<>(list, null, 0);
        }
        String[] parts = CursorCodec.read(list, text).orElse("").split(":", 2);
        if (parts.length == 2 && parts[0].matches("[0-9]{1,15}")) {
            try {
                return new Cursor<>(list, parse.apply(parts[1]), Long.parseLong(parts[0]));
            } catch (IllegalArgumentException e) {
                throw new InvalidCursorException(text, e);
            }
        }
        throw new InvalidCursorException(text, null);
    }

    /** The key of the last entry before the page, or a key that sorts before every other. */
    public K afterOr(K first) {
        return after == null ? first : after;
    }

    /** The text of the cursor of the page after an entry. */
    String next(int shown, Object key) {
        return CursorCodec.of(list, (before + shown) + ":" + key);
    }
}
