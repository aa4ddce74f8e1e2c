package org.modeldocket.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.modeldocket.platform.problem.ErrorFormat;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.modeldocket.platform.problem.RepeatedContentType;
import org.modeldocket.platform.problem.UnexpectedError;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers requests that no controller handles, and answers that no client accepts, with a problem. Pages are left to {@link
 * ErrorResponder}.
 */
@Order
@RestControllerAdvice
final class RoutingProblems {
    private final MappedRoutes addresses;

    RoutingProblems(MappedRoutes addresses) {
        this.addresses = addresses;
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        if (!ErrorFormat.isProblem(request)) {
            throw e;
        }
        write(
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, e.getMethod() + " is not offered here")
                        .withHeader(HttpHeaders.ALLOW, addresses.allow(request.getRequestURI())),
                request,
                response);
    }

    @ExceptionHandler
    void mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotSupportedException {
        if (!ErrorFormat.isProblem(request)) {
            throw e;
        }
        List<String> types = e.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .distinct()
                .sorted()
                .toList();
        Problem problem = Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "the body must be sent as " + String.join(" or ", types))
                .withHeader("Accept", String.join(", ", types));
        try {
            // Only the first type decided that no handler takes it.
            RepeatedContentType.refuse(request);
        } catch (ProblemException repeated) {
            problem = repeated.problem();
        }
        write(problem, request, response);
    }

    @ExceptionHandler
    void notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        if (!ErrorFormat.isProblem(request)) {
            throw e;
        }
        write(Problem.of(ProblemType.NOT_ACCEPTABLE, notAcceptable(e, request)), request, response);
    }

    /** With what the address gives: a table, by the end of its path, or what its handler names. */
    private static String notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        List<String> types = e.getSupportedMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .toList();
        String path = request.getRequestURI();
        List<String> ofPath = types.stream()
                .filter(type -> path.endsWith("." + type.substring(type.indexOf('/') + 1)))
                .toList();
        List<String> given = ofPath.isEmpty() ? types : ofPath;
        return given.isEmpty() || given.stream().anyMatch(type -> type.endsWith("json"))
                ? ErrorResponder.NOT_ACCEPTABLE
                : "the answer would be " + String.join(" or ", given) + ", which Accept rules out";
    }

    /** Spring Boot's actuator reads an Accept without a media type, such as a lone comma, by itself. */
    @ExceptionHandler(InvalidMimeTypeException.class)
    void mediaRange(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Problem.of(ProblemType.NOT_ACCEPTABLE, ErrorResponder.NOT_ACCEPTABLE), request, response);
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    void nothing(ServletException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!ErrorFormat.isProblem(request)) {
            throw e;
        }
        write(Problem.of(ProblemType.NOT_FOUND, "there is nothing at this address"), request, response);
    }

    /** A header or parameter that the firewall refuses only when it is read. */
    @ExceptionHandler
    void rejected(RequestRejectedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.answer(ErrorResponder.ofStatus(HttpStatus.BAD_REQUEST.value()), request, response);
    }

    /** What no other advice answers: a refusal of the framework's, else a defect. */
    @ExceptionHandler
    void failed(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted() || e instanceof ClientAbortException) {
            throw e;
        }
        ProblemWriter.answer(problemOf(e, request), request, response);
    }

    private static Problem problemOf(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse refusal) {
            return ErrorResponder.ofStatus(refusal.getStatusCode().value());
        }
        // Spring Boot 4.1 fails on a part of a health component that is not there.
        return e instanceof IllegalStateException && request.getRequestURI().startsWith("/actuator/health/")
                ? Problem.of(ProblemType.NOT_FOUND, "there is nothing at this address")
                : UnexpectedError.of(e);
    }

    @ExceptionHandler
    void problem(ProblemException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.answer(e.problem(), request, response);
    }

    private static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(problem, request, response);
    }
}
