package org.modeldocket.platform.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how many requests are handled at once and rejects the next one with 503. A quarter of the limit is reserved for
 * writes. {@code /actuator} is not counted.
 */
public final class LoadSheddingFilter extends OncePerRequestFilter {
    private final int most;
    private final int mostWhenReading;
    private final OverloadRejections rejections;
    private final AtomicInteger taken = new AtomicInteger();

    /** @param most requests at once, at least 1 */
    LoadSheddingFilter(int most, OverloadRejections rejections) {
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
        if (!enter(ReadHandlerLookup.isRead(request) ? mostWhenReading : most)) {
            rejections.reject(OverloadRejections.Reason.REQUESTS, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            taken.decrementAndGet();
        }
    }

    /** A request that is rejected is never counted: a flood of them takes no place from others. */
    private boolean enter(int limit) {
        int now = taken.get();
        while (now < limit) {
            if (taken.compareAndSet(now, now + 1)) {
                return true;
            }
            now = taken.get();
        }
        return false;
    }
}
