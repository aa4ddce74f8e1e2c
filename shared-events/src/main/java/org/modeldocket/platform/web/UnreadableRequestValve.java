package org.modeldocket.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemWriter;

/**
 * Answers requests that never reach a filter, such as those with a malformed request line, with a problem instead of Tomcat's
 * page.
 */
public final class UnreadableRequestValve extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = UnreadableRequestReason.problem(status, request.getCoyoteRequest(), failure);
        response.setStatus(problem.type().status());
        // Tomcat closes it, and says so of some statuses alone.
        response.setHeader("Connection", "close");
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(ProblemWriter.text(problem));
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
