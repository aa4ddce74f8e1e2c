package org.modeldocket.query.answers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where in a list a part begins. Its text is opaque to clients; each list reads only its own.
 *
 * @param list names the list
 * @param after the key of the last entry before the part; null at the beginning of the list
 * @param before how many entries stand before the part
 */
public record Cursor<K>(String list, @Nullable K after, long before) {
    /**
     * Reads the text of a cursor; null is the beginning.
     *
     * @param parse fails with an {@link IllegalArgumentException} on what is no key of that list
     * @throws BadCursorException when the list has not made it
     */
    public static <K> Cursor<K> read(String list, @Nullable String text, Function<String, K> parse) {
        if (text == null) {
            return new Cursor<>(list, null, 0);
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 3);
            if (parts.length == 3 && parts[0].equals(list) && parts[1].matches("[0-9]{1,15}")) {
                return new Cursor<>(list, parse.apply(parts[2]), Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            throw new BadCursorException(text, e);
        }
        throw new BadCursorException(text, null);
    }

    /** The key of the last entry before the part, or what sorts before every key. */
    public K afterOr(K first) {
        return after == null ? first : after;
    }

    /** The text of the cursor that goes on behind an entry. */
    String next(int shown, Object key) {
        byte[] bytes = (list + ":" + (before + shown) + ":" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
