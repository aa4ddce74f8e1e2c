package org.modeldocket.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.ErrorFormat;
import org.modeldocket.platform.problem.ErrorPageRenderer;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers requests that never reach a filter, such as those with a malformed request line, with a problem instead of Tomcat's
 * page. Who asks for HTML gets a page, without what the template of the others needs of a request.
 */
final class UnreadableRequestValve extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    private final ObjectProvider<ErrorPageRenderer> pages;

    /** @param pages none where the process has no pages */
    UnreadableRequestValve(ObjectProvider<ErrorPageRenderer> pages) {
        this.pages = pages;
    }

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
        boolean page = asksForPage(request) && pages.getIfAvailable() != null;
        try {
            response.setContentType(page ? "text/html" : "application/problem+json");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page ? page(problem) : ProblemWriter.text(problem));
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean asksForPage(Request request) {
        return Objects.requireNonNullElse(request.getHeader("Accept"), "").contains("text/html")
                && !ErrorFormat.isProblem(request);
    }

    private static String page(Problem problem) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Check the address · Model Docket</title><link rel="stylesheet" href="/assets/docket.css"></head>
                <body><main class="frame">
                <p class="above">Error %d</p>
                <h1>Check the address</h1>
                <p class="lead">%s</p>
                <p class="all"><a href="/">Which company got which treatment</a> · <a href="/releases">All cases</a></p>
                </main></body>
                </html>
                """.formatted(problem.type().status(), HtmlUtils.htmlEscape(problem.detail()));
    }
}
