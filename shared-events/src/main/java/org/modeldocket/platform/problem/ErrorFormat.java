package org.modeldocket.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Whether a failed request gets a problem or a page: a problem in the API, its descriptions and {@code /actuator}, and for
 * clients that prefer JSON to HTML; a page otherwise.
 */
public final class ErrorFormat {
    private static final List<String> API = List.of("/api", "/actuator", "/openapi.json", "/problems");

    private ErrorFormat() {}

    public static boolean isProblem(HttpServletRequest request) {
        String path = plain(path(request));
        return API.stream().anyMatch(api -> path.equals(api) || path.startsWith(api + "/")) || prefersJson(request);
    }

    /** A path without what the firewall refuses in it: it names an address of the API all the same. */
    private static String plain(String path) {
        return path.replaceAll(";[^/]*", "").replaceAll("(?i)%2f", "/").replaceAll("/(\\./)*/+", "/");
    }

    /** The path that the client asked for, also while the container handles an error. */
    public static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : Objects.requireNonNullElse(request.getRequestURI(), "");
    }

    private static boolean prefersJson(HttpServletRequest request) {
        List<MediaType> accepted = accepted(request.getHeader(HttpHeaders.ACCEPT));
        double json = quality(
                accepted,
                type -> type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
        return json > 0 && json > quality(accepted, type -> type.getSubtype().equals("html"));
    }

    private static double quality(List<MediaType> accepted, Predicate<MediaType> kind) {
        return accepted.stream()
                .filter(kind)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    @SuppressWarnings("UnusedException") // a header that nobody can read prefers nothing
    private static List<MediaType> accepted(@Nullable String header) {
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }
}
