package org.modeldocket.query.answers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the key of a list's last entry into a cursor and back, so that clients take it as it is and lists tell theirs. */
public final class Cursor {
    private Cursor() {}

    /** @param list names the list */
    public static String after(String list, Object key) {
        byte[] bytes = (list + ":" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The key in a cursor; null for a null cursor.
     *
     * @param parse fails with an {@link IllegalArgumentException} on what is no key of that list
     * @throws BadCursorException when that list has not made it
     */
    public static <K> @Nullable K read(String list, @Nullable String cursor, Function<String, K> parse) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(list + ":")) {
                return parse.apply(text.substring(list.length() + 1));
            }
        } catch (IllegalArgumentException e) {
            throw new BadCursorException(cursor, e);
        }
        throw new BadCursorException(cursor, null);
    }
}
