package org.modeldocket.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.web.MappedRoutes;
import org.springframework.http.HttpHeaders;

/** The problems of requests that are not let in, with the header that RFC 6750 asks for. */
final class AccessProblems {
    private static final String CHALLENGE = "Bearer realm=\"Model Docket\"";
    private static final List<String> UNKNOWN_HERE = List.of("/actuator", "/assets/");

    private AccessProblems() {}

    /**
     * What to answer to a request that is refused: that nothing is there, or not with this method, where a token would not
     * change it. Of {@code /actuator} and of files that is not known here.
     */
    static Problem of(Problem refusal, HttpServletRequest request, MappedRoutes addresses) {
        String path = request.getRequestURI();
        if (UNKNOWN_HERE.stream().anyMatch(path::startsWith)) {
            return refusal;
        }
        List<MappedRoutes.Mapped> mapped = addresses.at(path);
        if (mapped.isEmpty()) {
            return Problem.of(ProblemType.NOT_FOUND, "there is nothing at this address");
        }
        return mapped.stream().anyMatch(one -> one.handles(request.getMethod()))
                ? refusal
                : Problem.of(ProblemType.METHOD_NOT_ALLOWED, request.getMethod() + " is not offered here")
                        .withHeader(HttpHeaders.ALLOW, addresses.allow(path));
    }

    static Problem noToken(HttpServletRequest request) {
        return Problem.of(
                        ProblemType.NOT_SIGNED_IN,
                        SessionFilter.isPage(request)
                                ? "You are not signed in, or no longer. Go back, sign in in another tab, and send the form again."
                                : "this request needs a token")
                .withHeader("WWW-Authenticate", CHALLENGE);
    }

    static Problem invalidToken(String detail) {
        return Problem.of(ProblemType.NOT_SIGNED_IN, detail)
                .withHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
    }

    static Problem wrongRole(HttpServletRequest request) {
        String path = request.getRequestURI();
        Role needed = path.startsWith("/actuator") || path.startsWith("/api/admin/")
                ? Role.ADMIN
                : path.equals("/api/refusals") ? Role.AUDITOR : Role.RECORDER;
        String detail = SignedIn.of(request)
                .map(signedIn ->
                        "You are signed in as " + signedIn.holder().actor().name()
                                + ", without the role that this page needs: " + needed.word()
                                + ". Who runs this server can give it to you.")
                .orElse("this request needs a token with the role " + needed.word());
        return Problem.of(ProblemType.NOT_ALLOWED, detail)
                .withHeader("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"");
    }
}
