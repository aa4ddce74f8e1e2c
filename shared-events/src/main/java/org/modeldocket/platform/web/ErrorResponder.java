package org.modeldocket.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.ErrorFormat;
import org.modeldocket.platform.problem.ErrorPageRenderer;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.modeldocket.platform.problem.UnexpectedError;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers the errors that the container reports, with a problem or a page, instead of the framework's own answers. */
@Controller
public final class ErrorResponder implements ErrorController {
    /** What is said with every 406. */
    public static final String NOT_ACCEPTABLE = "the answer would be application/json in UTF-8, which Accept rules out";

    private final ObjectProvider<ErrorPageRenderer> pages;
    private final MappedRoutes addresses;

    ErrorResponder(ObjectProvider<ErrorPageRenderer> pages, MappedRoutes addresses) {
        this.pages = pages;
        this.addresses = addresses;
    }

    @RequestMapping("${server.error.path:/error}")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(request, response);
        ErrorPageRenderer page = pages.getIfAvailable();
        if (page == null || ErrorFormat.isProblem(request)) {
            ProblemWriter.write(problem, request, response);
            return null;
        }
        problem.headers().forEach(response::setHeader);
        boolean ours = request.getAttribute(ProblemWriter.ATTRIBUTE) != null;
        return page.of(HttpStatus.valueOf(problem.type().status()), ours ? problem.detail() : null);
    }

    private Problem problem(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ProblemWriter.ATTRIBUTE) instanceof Problem problem) {
            return problem;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : response.getStatus();
        boolean failed = status >= HttpStatus.INTERNAL_SERVER_ERROR.value();
        if (failed && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return UnexpectedError.of(Objects.requireNonNullElse(failure.getCause(), failure));
        }
        Problem problem = ofStatus(status);
        return problem.type() == ProblemType.METHOD_NOT_ALLOWED
                ? problem.withHeader(HttpHeaders.ALLOW, addresses.allow(ErrorFormat.path(request)))
                : problem;
    }

    /** The problem of an answer of which nothing but its status is known. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "there is nothing at this address");
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "this address does not support the method");
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, NOT_ACCEPTABLE);
            case 413 -> Problem.of(ProblemType.TOO_LARGE, "the body is too large");
            case 414 -> Problem.of(ProblemType.ADDRESS_TOO_LONG, "the address is longer than 8 KiB");
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "the body must be sent as application/json");
            case 417 -> Problem.of(ProblemType.EXPECTATION_FAILED, "the header Expect may ask for 100-continue only");
            case 431 -> Problem.of(ProblemType.HEADERS_TOO_LARGE, "the headers are longer than 8 KiB");
            case 501 ->
                Problem.of(
                        ProblemType.BAD_REQUEST,
                        "the transfer coding is not supported: send the body with Content-Length or chunked");
            case 503 ->
                Problem.of(ProblemType.BUSY, "the server cannot answer this request now")
                        .withHeader(HttpHeaders.RETRY_AFTER, "1");
            case 505 -> Problem.of(ProblemType.BAD_REQUEST, "the HTTP version is not supported: send HTTP/1.1");
            default ->
                status >= 400 && status < 500
                        ? Problem.of(
                                ProblemType.BAD_REQUEST,
                                "the request line, a header or the body's framing is not valid HTTP")
                        : Problem.of(ProblemType.INTERNAL, "the request could not be handled");
        };
    }
}
