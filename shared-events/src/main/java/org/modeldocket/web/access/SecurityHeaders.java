package org.modeldocket.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The content security policy: pages take everything from this server, and nobody frames them. Only the page to browse the
 * API, which is not ours, may style its elements itself.
 */
final class SecurityHeaders implements HeaderWriter {
    private static final String NAME = "Content-Security-Policy";
    private static final String STRICT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";
    private static final String API_BROWSER = STRICT + "; style-src 'self' 'unsafe-inline'";
    private static final List<String> API_BROWSER_PATHS = List.of("/swagger-ui", "/api-docs", "/webjars/swagger-ui/");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(NAME)) {
            boolean apiBrowser = API_BROWSER_PATHS.stream()
                    .anyMatch(path -> request.getRequestURI().startsWith(path));
            response.setHeader(NAME, apiBrowser ? API_BROWSER : STRICT);
        }
    }
}
