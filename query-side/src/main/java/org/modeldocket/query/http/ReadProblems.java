package org.modeldocket.query.http;

import static org.modeldocket.platform.problem.ProblemWriter.write;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.UnexpectedError;
import org.modeldocket.query.paging.InvalidCursorException;
import org.modeldocket.query.projection.RebuildRunningException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers the errors of the read API. An error that is not listed here is a defect of the server. */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@RestControllerAdvice(annotations = ReadApi.class)
class ReadProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ReadProblems.class);
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final List<String> MOMENT = List.of("knownAt", "validAt");

    @ExceptionHandler
    void notFound(NotFoundException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ofAMoment = MOMENT.stream().anyMatch(name -> request.getParameter(name) != null);
        write(
                Problem.of(ProblemType.NOT_FOUND, ofAMoment ? NotFoundException.then(said(e)) : said(e)),
                request,
                response);
    }

    @ExceptionHandler
    void rebuildRunning(RebuildRunningException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(Problem.of(ProblemType.REBUILD_RUNNING, said(e)), request, response);
    }

    @ExceptionHandler
    void badCursor(InvalidCursorException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(Parameters.refusal("cursor", said(e)).problem(), request, response);
    }

    @ExceptionHandler
    void badHeader(InvalidHeaderException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(Problem.of(ProblemType.BAD_HEADER, said(e)), request, response);
    }

    @ExceptionHandler
    void behind(ViewBehindException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(soon(ProblemType.VIEW_BEHIND, said(e)), request, response);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        NonTransientDataAccessResourceException.class,
        TransactionException.class
    })
    void unavailable(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("MD-HTTP-503 the views could not be read: {}", e.toString());
        LOG.debug("the views could not be read", e);
        write(soon(ProblemType.VIEWS_UNAVAILABLE, "The views' database does not answer."), request, response);
    }

    /** Every other failure is a defect. */
    @ExceptionHandler
    void failed(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(e instanceof ProblemException known ? known.problem() : UnexpectedError.of(e), request, response);
    }

    private static Problem soon(ProblemType type, String detail) {
        return Problem.of(type, detail).withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private static String said(Exception e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }
}
