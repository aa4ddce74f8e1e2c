package org.modeldocket.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a correlation id: the sender's own, from {@code X-Correlation-Id}, where it is harmless in a log, else
 * a new one. It is answered in the same header, stands in every log line of the request, and goes with the facts.
 */
public final class CorrelationFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Correlation-Id";

    private static final String KEY = "correlationId";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:/+=-]{1,100}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(CorrelationFilter.class.getName(), id);
        response.setHeader(HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable(KEY, id)) {
            chain.doFilter(request, response);
        }
    }

    /** The id of a request that passed the filter. */
    public static String idOf(HttpServletRequest request) {
        Object id = request.getAttribute(CorrelationFilter.class.getName());
        if (id == null) {
            throw new IllegalStateException("the correlation filter is not in front of this controller");
        }
        return (String) id;
    }
}
