package org.modeldocket.query.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.modeldocket.platform.load.ReadHandlerLookup;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives every answer of a {@link ReadApi} without an ETag a weak one made from its body, and answers 304 where the client has that body already. Caches
 * may keep an answer and must ask before they use it.
 */
final class ReadEtagFilter extends ShallowEtagHeaderFilter {
    private final ReadHandlerLookup handlers;

    /** Weak: one with gzip is the same answer. The container compresses no answer with a strong ETag. */
    ReadEtagFilter(ReadHandlerLookup handlers) {
        this.handlers = handlers;
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return handlers.of(request)
                .filter(handler -> AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ReadApi.class))
                .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"GET".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        super.doFilterInternal(request, response, chain);
    }
}
