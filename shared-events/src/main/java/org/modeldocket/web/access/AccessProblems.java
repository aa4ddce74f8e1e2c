package org.modeldocket.web.access;

import org.modeldocket.web.problem.Problem;
import org.modeldocket.web.problem.ProblemType;

/** The problems of requests that are not let in, with the header that RFC 6750 asks for. */
final class AccessProblems {
    private static final String CHALLENGE = "Bearer realm=\"Model Docket\"";

    private AccessProblems() {}

    static Problem noToken() {
        return Problem.of(ProblemType.NOT_SIGNED_IN, "this request needs a token")
                .withHeader("WWW-Authenticate", CHALLENGE);
    }

    static Problem invalidToken(String detail) {
        return Problem.of(ProblemType.NOT_SIGNED_IN, detail)
                .withHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
    }

    static Problem wrongRole() {
        return Problem.of(ProblemType.NOT_ALLOWED, "this request needs a token with another role")
                .withHeader("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"");
    }
}
