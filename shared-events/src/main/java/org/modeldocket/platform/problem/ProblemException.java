package org.modeldocket.platform.problem;

import org.jspecify.annotations.Nullable;

/** Carries a problem out of the handling of the request that it answers. An answer, so without a stack trace. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.detail(), cause, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
