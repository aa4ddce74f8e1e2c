package org.modeldocket.platform.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Receives the body of a request before the request counts as being handled, so that slow senders block no one. A body must be
 * complete in time and have at most {@value #MOST_BYTES} bytes; one announced as longer is rejected at once. Bodies of reads
 * are ignored, and a file that is imported is left to its handler.
 */
public final class RequestBodyFilter extends OncePerRequestFilter {
    /** The longest body. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final Set<String> FILES = Set.of("/api/imports", "/api/import-tables");
    private static final int PART = 8 * 1024;

    private final Duration time;
    private final MemoryBudget budget;
    private final OverloadRejections rejections;

    RequestBodyFilter(Duration time, MemoryBudget budget, OverloadRejections rejections) {
        this.time = time;
        this.budget = budget;
        this.rejections = rejections;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForAFile(request)) {
            chain.doFilter(request, response);
        } else if (ReadHandlerLookup.isRead(request)) {
            chain.doFilter(new RequestWithBody(request, InputStream.nullInputStream()), response);
        } else if (budget.isSpent()) {
            rejections.reject(OverloadRejections.Reason.BODIES, request, response);
        } else {
            receive(request, response, chain);
        }
    }

    /** Its handler receives the body into a file, however long it is. */
    private static boolean isForAFile(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && FILES.contains(request.getRequestURI())
                || UploadForm.isUpload(request);
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Received received = new Received();
        try {
            byte[] body;
            try {
                body = received.from(request);
            } catch (ProblemException e) {
                ProblemWriter.write(e.problem(), request, response);
                return;
            }
            chain.doFilter(new RequestWithBody(request, new ByteArrayInputStream(body)), response);
        } finally {
            budget.giveBack(received.size());
        }
    }

    private final class Received {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long begin = System.nanoTime();

        int size() {
            return bytes.size();
        }

        byte[] from(HttpServletRequest request) {
            if (request.getContentLengthLong() > MOST_BYTES) {
                throw tooLong();
            }
            try {
                InputStream in = request.getInputStream();
                byte[] part = new byte[PART];
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                    bytes.write(part, 0, read);
                    budget.take(read);
                    requireInTime();
                    if (bytes.size() > MOST_BYTES) {
                        throw tooLong();
                    }
                }
                return bytes.toByteArray();
            } catch (SocketTimeoutException e) {
                throw new ProblemException(tooSlow(), e);
            } catch (IOException e) {
                throw new ProblemException(
                        Problem.of(ProblemType.BAD_REQUEST, "the body ended too early, or its framing is not valid"),
                        e);
            }
        }

        private void requireInTime() {
            if (System.nanoTime() - begin > time.toNanos()) {
                throw new ProblemException(tooSlow());
            }
        }

        private Problem tooSlow() {
            return Problem.of(
                    ProblemType.REQUEST_TIMEOUT,
                    "the body had not arrived in full after " + time.toSeconds() + " seconds");
        }

        private ProblemException tooLong() {
            return new ProblemException(
                    Problem.of(ProblemType.TOO_LARGE, "the body has more than " + MOST_BYTES + " bytes")
                            .with("limit", MOST_BYTES));
        }
    }
}
