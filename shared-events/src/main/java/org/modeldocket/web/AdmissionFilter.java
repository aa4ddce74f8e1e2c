package org.modeldocket.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.modeldocket.web.problem.Problem;
import org.modeldocket.web.problem.ProblemType;
import org.modeldocket.web.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as many requests at once as there is memory for, and turns the next one away before anything of it is read. A
 * server that takes in more than it can carry would lose all of them, and itself. Those who watch over the server, at {@code
 * /actuator}, are always let in. An answer that is streamed counts until its stream begins.
 */
public final class AdmissionFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(AdmissionFilter.class);
    private static final long BETWEEN_WORDS = TimeUnit.SECONDS.toNanos(10);

    private final int most;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - BETWEEN_WORDS);

    /** @param most requests at once, at least 1 */
    public AdmissionFilter(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("modeldocket.requests-at-once must be 1 or more, not " + most);
        }
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (inside.incrementAndGet() <= most) {
                chain.doFilter(request, response);
            } else {
                turnAway(request, response);
            }
        } finally {
            inside.decrementAndGet();
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long now = System.nanoTime();
        long before = saidAt.get();
        if (now - before >= BETWEEN_WORDS && saidAt.compareAndSet(before, now)) {
            LOG.warn("MD-HTTP-004 there are {} requests at once; others are turned away", most);
        }
        ProblemWriter.write(
                Problem.of(ProblemType.BUSY, "The server is at work on as many requests as it can. Nothing was done.")
                        .withHeader("Retry-After", "1"),
                request,
                response);
    }
}
