package org.modeldocket.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** Refuses a request whose body has two types: each of two readers could believe another. */
public final class RepeatedContentType {
    private RepeatedContentType() {}

    /** @throws ProblemException with 400 when the header {@code Content-Type} is there more than once */
    public static void refuse(HttpServletRequest request) {
        int types = Collections.list(request.getHeaders("Content-Type")).size();
        if (types > 1) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_REQUEST, "Content-Type is there " + types + " times; give it once"));
        }
    }
}
