package org.modeldocket.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.BadCursorException;
import org.modeldocket.query.projecting.RebuildRunningException;
import org.modeldocket.web.problem.Incident;
import org.modeldocket.web.problem.ProblemException;
import org.modeldocket.web.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what goes wrong in the read API. Anything that is not listed here is nobody's fault but ours. */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@RestControllerAdvice(annotations = ReadApi.class)
class ReadProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ReadProblems.class);
    private static final int RETRY_AFTER_SECONDS = 1;

    @ExceptionHandler
    ResponseEntity<Problem> notFound(NotFoundException e, HttpServletRequest request) {
        return problem("not-found", "Nothing is there", HttpStatus.NOT_FOUND, said(e), request, null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> rebuildRunning(RebuildRunningException e, HttpServletRequest request) {
        return problem(
                "rebuild-running", "The projection is being rebuilt", HttpStatus.CONFLICT, said(e), request, null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> malformed(MalformedException e, HttpServletRequest request) {
        return malformed(e.faults(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> badCursor(BadCursorException e, HttpServletRequest request) {
        return malformed(List.of(new Fault("cursor", said(e))), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> badHeader(BadHeaderException e, HttpServletRequest request) {
        return problem("bad-header", "A header is not understood", HttpStatus.BAD_REQUEST, said(e), request, null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> behind(ViewBehindException e, HttpServletRequest request) {
        return soon("view-behind", "The view is behind the record", said(e), request);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        NonTransientDataAccessResourceException.class,
        TransactionException.class
    })
    ResponseEntity<Problem> unavailable(Exception e, HttpServletRequest request) {
        LOG.warn("MD-HTTP-503 the views could not be read: {}", e.toString());
        LOG.debug("the views could not be read", e);
        return soon("views-unavailable", "The views cannot be read", "The views' database does not answer.", request);
    }

    /** Whatever else fails is a defect. */
    @ExceptionHandler
    void failed(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(e instanceof ProblemException known ? known.problem() : Incident.of(e), request, response);
    }

    private static ResponseEntity<Problem> soon(String type, String title, String detail, HttpServletRequest request) {
        ResponseEntity<Problem> answer = problem(type, title, HttpStatus.SERVICE_UNAVAILABLE, detail, request, null);
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    private static ResponseEntity<Problem> malformed(List<Fault> faults, HttpServletRequest request) {
        return problem(
                "malformed",
                "The request is not such as is asked for",
                HttpStatus.UNPROCESSABLE_CONTENT,
                faults.size() == 1 ? "One parameter is wrong." : faults.size() + " parameters are wrong.",
                request,
                faults);
    }

    private static String said(Exception e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    private static ResponseEntity<Problem> problem(
            String type,
            String title,
            HttpStatus status,
            String detail,
            HttpServletRequest request,
            @Nullable List<Fault> faults) {
        Problem problem =
                new Problem("/problems/" + type, title, status.value(), detail, request.getRequestURI(), faults);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
