package org.modeldocket.command.log.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.modeldocket.command.log.LogUnavailable;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.modeldocket.platform.problem.StackTraceLimiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.exc.JacksonIOException;

/** Answers what keeps the log from answering. An answer that has begun is broken off, so that nobody takes it for whole. */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@RestControllerAdvice(
        assignableTypes = {LogController.class, ProofController.class, EntryController.class, BundleController.class})
final class LogProblems {
    private static final Logger LOG = LoggerFactory.getLogger(LogProblems.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    @ExceptionHandler
    void unavailable(LogUnavailable e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(String.valueOf(e.getMessage()), e, request, response);
    }

    @ExceptionHandler({RecordUnavailable.class, UncheckedIOException.class})
    void unreadable(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.atWarn()
                .setCause(StackTraceLimiter.oncePerMinute(e))
                .log("MD-LOG-012 the log or the record could not be read: {}", StackTraceLimiter.inOneLine(e));
        write("the log or the record could not be read (MD-LOG-012)", e, request, response);
    }

    /** Whoever asked is gone. */
    @ExceptionHandler
    void gone(JacksonIOException e, HttpServletRequest request, HttpServletResponse response) {
        if (!response.isCommitted()) {
            throw e;
        }
    }

    private static void write(
            String detail, RuntimeException cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            throw cause;
        }
        ProblemWriter.write(
                Problem.of(ProblemType.LOG_UNAVAILABLE, detail).withHeader("Retry-After", RETRY_AFTER_SECONDS),
                request,
                response);
    }
}
