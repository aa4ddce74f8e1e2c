package org.modeldocket.query.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.modeldocket.platform.load.ReadHandlerLookup;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Lets a request with {@link MinimumSequence} wait before it counts as a running request, so that waiting requests keep no others out. */
final class MinimumSequenceFilter extends OncePerRequestFilter {
    private static final String RELEASE_ID = "releaseId";

    private final ReadHandlerLookup handlers;
    private final MinimumSequence waiting;

    MinimumSequenceFilter(ReadHandlerLookup handlers, MinimumSequence waiting) {
        this.handlers = handlers;
        this.waiting = waiting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String minSequence = request.getHeader(MinimumSequence.HEADER);
        if (minSequence != null
                && handlers.of(request).filter(MinimumSequenceFilter::waits).isPresent()
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get(RELEASE_ID) instanceof String releaseId) {
            waiting.ahead(request, releaseId, minSequence);
        }
        chain.doFilter(request, response);
    }

    private static boolean waits(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.name().equals(MinimumSequence.HEADER));
    }
}
