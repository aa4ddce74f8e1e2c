package org.modeldocket.web.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many requests are handled at once, and rejects the next one. A quarter of the places is kept from reads. {@code
 * /actuator} takes none.
 */
public final class RequestPlaces extends OncePerRequestFilter {
    private final int most;
    private final int mostWhenReading;
    private final Rejections rejections;
    private final AtomicInteger taken = new AtomicInteger();

    /** @param most requests at once, at least 1 */
    RequestPlaces(int most, Rejections rejections) {
        this.most = most;
        mostWhenReading = most - most / 4;
        this.rejections = rejections;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (taken.incrementAndGet() <= (ReadHandlers.isRead(request) ? mostWhenReading : most)) {
                chain.doFilter(request, response);
            } else {
                rejections.reject(Rejections.Reason.REQUESTS, request, response);
            }
        } finally {
            taken.decrementAndGet();
        }
    }
}
