package org.modeldocket.vocabulary.text;

import java.net.URI;
import java.net.URISyntaxException;

/** An absolute http or https address, at most {@value #MAX_LENGTH} characters; no other scheme, so that a link is safe. */
public record WebUrl(String value) {
    public static final int MAX_LENGTH = 2_000;

    /** @throws IllegalArgumentException when {@code value} is no such address; the message quotes it */
    public WebUrl {
        if (value.length() > MAX_LENGTH || !isWeb(value)) {
            throw new IllegalArgumentException(Quoted.of(value) + " is not an absolute http or https URL of at most "
                    + MAX_LENGTH + " characters");
        }
    }

    private static boolean isWeb(String value) {
        try {
            URI uri = new URI(value);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
