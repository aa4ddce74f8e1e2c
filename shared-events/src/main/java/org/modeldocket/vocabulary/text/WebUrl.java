package org.modeldocket.vocabulary.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An absolute http or https address, at most {@value #MAX_LENGTH} characters; no other scheme, so that a link is safe. */
public record WebUrl(String value) {
    public static final int MAX_LENGTH = 2_000;

    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern END_OF_HOST = Pattern.compile("^([^:]*://[^/?#]*).*", Pattern.DOTALL);
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[\\p{L}\\p{N}]");

    /** @throws IllegalArgumentException when {@code value} is no such address; the message quotes it and says what to write */
    public WebUrl {
        String fault = fault(value);
        if (fault != null) {
            throw new IllegalArgumentException(Quoted.of(value) + " " + fault);
        }
    }

    private static @Nullable String fault(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (value.length() > MAX_LENGTH || !lower.startsWith("https://") && !lower.startsWith("http://")) {
            return "is not an absolute http or https URL of at most " + MAX_LENGTH + " characters";
        }
        if (BAD_ESCAPE.matcher(value).find()) {
            return "has a % that no two hexadecimal digits follow; write %25 for the sign itself";
        }
        try {
            URI uri = new URI(value);
            if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
                return "holds a user name; leave out what stands before the @";
            }
            return uri.getHost() == null ? faultOfHost(uri.getRawAuthority()) : null;
        } catch (URISyntaxException e) {
            return faultAt(value, e.getIndex());
        }
    }

    private static String faultOfHost(@Nullable String authority) {
        boolean foreign = authority != null && authority.chars().anyMatch(letter -> letter > 127);
        return foreign
                ? "has letters in its host that a URL cannot hold; write the host in ASCII, as xn--..."
                : "has no valid host";
    }

    private static String faultAt(String value, int index) {
        if (index <= END_OF_HOST.matcher(value).replaceFirst("$1").length() || index >= value.length()) {
            return "has no valid host";
        }
        int character = value.codePointAt(index);
        return LETTERS_AND_DIGITS.matcher(Character.toString(character)).matches()
                ? "is not a valid URL from its character " + (index + 1) + " on"
                : "has a character that a URL cannot hold, its character " + (index + 1) + "; write "
                        + escaped(Character.toString(character)) + " instead";
    }

    private static String escaped(String character) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : character.getBytes(UTF_8)) {
            escaped.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
