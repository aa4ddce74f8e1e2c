package org.modeldocket.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.modeldocket.web.problem.Problem;
import org.modeldocket.web.problem.ProblemException;
import org.modeldocket.web.problem.ProblemType;
import org.modeldocket.web.problem.ProblemWriter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers requests to the API that no controller takes with a problem. Those to pages are left to the pages. */
@Order
@RestControllerAdvice
final class RoutingProblems {
    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        if (!isApi(request)) {
            throw e;
        }
        String allowed = e.getSupportedHttpMethods() == null
                ? ""
                : e.getSupportedHttpMethods().stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        write(
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, e.getMethod() + " is not offered here")
                        .withHeader("Allow", allowed),
                request,
                response);
    }

    @ExceptionHandler
    void mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotSupportedException {
        if (!isApi(request)) {
            throw e;
        }
        write(
                Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "the body must be sent as application/json")
                        .withHeader("Accept", MediaType.APPLICATION_JSON_VALUE),
                request,
                response);
    }

    @ExceptionHandler
    void notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        if (!isApi(request)) {
            throw e;
        }
        write(Problem.of(ProblemType.NOT_ACCEPTABLE, "the answer would be application/json"), request, response);
    }

    @ExceptionHandler
    void nothing(NoResourceFoundException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException, NoResourceFoundException {
        if (!isApi(request)) {
            throw e;
        }
        write(Problem.of(ProblemType.NOT_FOUND, "there is nothing at this address"), request, response);
    }

    @ExceptionHandler
    void problem(ProblemException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(e.problem(), request, response);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(problem, request, response);
    }
}
