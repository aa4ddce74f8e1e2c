package org.modeldocket.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeldocket.platform.problem.ProblemWriter;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads {@code Authorization: Bearer …} (RFC 6750). A bearer token that is not valid ends every request with 401; a
 * request without one continues unauthenticated.
 */
final class BearerTokenFilter extends OncePerRequestFilter {
    private static final Pattern SCHEME = Pattern.compile("bearer(?: +(.*)|$)", Pattern.CASE_INSENSITIVE);

    private final TokenVerifier tokens;
    private final SessionLookup sessions;

    /** @param sessions whose secrets are bearer tokens too, short-lived ones */
    BearerTokenFilter(TokenVerifier tokens, SessionLookup sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> shown = Collections.list(request.getHeaders("Authorization")).stream()
                .map(SCHEME::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Objects.requireNonNullElse(matcher.group(1), "").strip())
                .toList();
        if (shown.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (shown.size() > 1) {
            ProblemWriter.write(AccessProblems.invalidToken("the request shows several tokens"), request, response);
            return;
        }
        TokenSecret secret = new TokenSecret(shown.getFirst());
        Holder holder = tokens.find(secret)
                .map(Holder::of)
                .or(() -> sessions.find(secret))
                .orElse(null);
        if (holder == null) {
            ProblemWriter.write(
                    AccessProblems.invalidToken("the token is not known, or it is revoked"), request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TokenAuthentication(holder));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
