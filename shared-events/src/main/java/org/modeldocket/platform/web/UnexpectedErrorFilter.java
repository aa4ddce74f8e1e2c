package org.modeldocket.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.modeldocket.platform.problem.ProblemWriter;
import org.modeldocket.platform.problem.UnexpectedError;
import org.springframework.http.server.RequestPath;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a failure that no controller's advice sees, in a filter or while a page is made, and keeps it from the container, which
 * would log each with its stack trace. Refuses a path that cannot be decoded, and gives a refusal without a body, as the
 * framework's endpoints answer for what they do not have, the body of a problem. Where the answer has begun, the connection is closed, so that the client does not take
 * it for whole.
 */
final class UnexpectedErrorFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isDecodable(request)) {
            ProblemWriter.answer(ErrorResponder.ofStatus(HttpServletResponse.SC_BAD_REQUEST), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
            int status = response.getStatus();
            if (status >= HttpServletResponse.SC_BAD_REQUEST
                    && !response.isCommitted()
                    && response.getContentType() == null) {
                ProblemWriter.answer(ErrorResponder.ofStatus(status), request, response);
            }
        } catch (ClientAbortException | CloseNowException e) {
            throw e;
        } catch (IOException | ServletException | RuntimeException e) {
            Throwable cause = e instanceof ServletException ? Objects.requireNonNullElse(e.getCause(), e) : e;
            if (cause instanceof ClientAbortException gone) {
                throw gone;
            }
            if (response.isCommitted()) {
                UnexpectedError.of(cause);
                throw new CloseNowException("the answer broke off", e);
            }
            ProblemWriter.answer(UnexpectedError.of(cause), request, response);
        }
    }

    /** The container decodes a path without its parameters ({@code ;a=b}), what maps it decodes these too. */
    @SuppressWarnings("UnusedException") // it says no more than that
    private static boolean isDecodable(HttpServletRequest request) {
        try {
            RequestPath.parse(request.getRequestURI(), request.getContextPath());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
