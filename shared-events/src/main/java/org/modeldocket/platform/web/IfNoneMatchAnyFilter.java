package org.modeldocket.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a read with {@code If-None-Match: *} with 304 where it would be 200 (RFC 9110, section 13.1.2): the star matches any
 * existing representation. The framework supports the star for writes only.
 */
final class IfNoneMatchAnyFilter extends OncePerRequestFilter {
    private static final List<String> READS = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return !READS.contains(request.getMethod())
                || !StringUtils.hasText(tags)
                || !tags.strip().equals("*");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        NotModified answer = new NotModified(response);
        chain.doFilter(request, answer);
        if (!request.isAsyncStarted()) {
            answer.onResponseCommitted();
        }
    }

    /** Decided when the answer is about to be sent: until then its status may change. The container sends no body with 304. */
    private static final class NotModified extends OnCommittedResponseWrapper {
        NotModified(HttpServletResponse response) {
            super(response);
        }

        @Override
        protected void onResponseCommitted() {
            if (getStatus() == SC_OK && !isCommitted()) {
                setStatus(SC_NOT_MODIFIED);
            }
        }
    }
}
