package org.modeldocket.platform.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the parts of an address are encoded (RFC 3986). */
public final class AddressEncoding {
    /** The printable characters of ASCII that no address holds as they are, but for the blank, % and #. */
    static final String UNENCODED = "\"<>[\\]^`{|}";

    private static final int HEXADECIMAL = 16;

    private AddressEncoding() {}

    /** What to write for the characters of a part that must be encoded; null where it has none. */
    public static @Nullable String instead(String part) {
        String found = part.chars()
                .distinct()
                .filter(c -> UNENCODED.indexOf(c) >= 0)
                .mapToObj(c -> String.format(Locale.ROOT, "%%%02X for %c", c, c))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? null : found;
    }

    /** Whether a part of an address is percent-encoded UTF-8. */
    public static boolean isUtf8(@Nullable String part) {
        if (part == null) {
            return true;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                int high = i + 2 < part.length() ? Character.digit(part.charAt(i + 1), HEXADECIMAL) : -1;
                int low = high < 0 ? -1 : Character.digit(part.charAt(i + 2), HEXADECIMAL);
                if (low < 0) {
                    return false;
                }
                bytes.write(high * HEXADECIMAL + low);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
