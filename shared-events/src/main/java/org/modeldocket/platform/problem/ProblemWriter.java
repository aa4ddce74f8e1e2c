package org.modeldocket.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem as the answer, the same from a controller and from a filter: always {@code application/problem+json},
 * never cached. An answer that has begun already is left as it is.
 */
public final class ProblemWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The request attribute that holds a problem until the container asks for its page. */
    public static final String ATTRIBUTE = ProblemWriter.class.getName();

    private ProblemWriter() {}

    /** Answers with the problem, or with a page that says the same, whichever the request gets ({@link ErrorFormat}). */
    public static void answer(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ErrorFormat.isProblem(request) || response.isCommitted()) {
            write(problem, request, response);
            return;
        }
        request.setAttribute(ATTRIBUTE, problem);
        problem.headers().forEach(response::setHeader);
        response.sendError(problem.type().status());
    }

    /** The problem of a request whose address is not known, as text. */
    public static String text(Problem problem) {
        return JSON.writeValueAsString(problem.body(null));
    }

    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = JSON.writeValueAsBytes(problem.body(ErrorFormat.path(request)));
        response.resetBuffer();
        response.setStatus(problem.type().status());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
