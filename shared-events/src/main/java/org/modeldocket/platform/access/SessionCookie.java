package org.modeldocket.platform.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie with the secret of a session. Script cannot read it, and browsers send it along with nothing but what a user of these
 * pages does. Under TLS its name has the prefix {@code __Host-}, so that no other host and no plain connection can set it.
 */
public final class SessionCookie {
    private static final String NAME = "docket";
    private static final String SECURE_NAME = "__Host-docket";

    private SessionCookie() {}

    /** The secret that the request shows; of several cookies of the name, the first. */
    public static Optional<TokenSecret> read(HttpServletRequest request) {
        String name = name(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .map(TokenSecret::new)
                .findFirst();
    }

    public static void set(
            TokenSecret secret, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret.value(), lifetime, request));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    private static String cookie(String value, Duration lifetime, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(lifetime)
                .build()
                .toString();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : NAME;
    }
}
