package org.modeldocket.query.paging;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.paging.CursorCodec;

/**
 * Where in a list a part begins. Its text is opaque to clients; each list reads only its own.
 *
 * @param list names the list, with what it is filtered by; moments are no filters
 * @param after the key of the last entry before the part; null at the beginning of the list
 * @param before how many entries stand before the part
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

    /** The key of the last entry before the part, or what sorts before every key. */
    public K afterOr(K first) {
        return after == null ? first : after;
    }

    /** The text of the cursor that goes on behind an entry. */
    String next(int shown, Object key) {
        return CursorCodec.of(list, (before + shown) + ":" + key);
    }
}
