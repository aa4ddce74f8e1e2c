package org.modeldocket.query.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.modeldocket.platform.access.SignedIn;
import org.modeldocket.platform.load.ReadHandlerLookup;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.HandlerMethod;

/**
 * Lets a browser keep each page and ask for it again each time: {@code no-cache} and an ETag of what the page
 * shows. The pages of who is signed in are kept nowhere.
 */
final class PageCaching extends ShallowEtagHeaderFilter {
    private final ReadHandlerLookup handlers;

    /** The ETag is weak, so that the container may compress the page. */
    PageCaching(ReadHandlerLookup handlers) {
        this.handlers = handlers;
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return handlers.of(request).filter(PageCaching::isPage).isEmpty();
    }

    private static boolean isPage(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PageController.class);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SignedIn.of(request).isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        super.doFilterInternal(request, response, chain);
    }
}
