package org.modeldocket.platform.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure caused by a defect of the product, logged under a number that the client gets too. */
public final class UnexpectedError {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedError.class);

    private UnexpectedError() {}

    /**
     * Logs the failure as MD-HTTP-500: one line, and the stack trace once a minute for each kind of failure. One for want of a
     * newer version is no defect, and is answered so.
     */
    public static Problem of(Throwable failure) {
        Problem newer = NewerFact.problem(failure);
        if (newer != null) {
            return newer;
        }
        String incident = UUID.randomUUID().toString();
        LOG.atError()
                .setCause(StackTraceLimiter.oncePerMinute(failure))
                .log("MD-HTTP-500 incident {}: {}", incident, StackTraceLimiter.inOneLine(failure));
        return Problem.of(ProblemType.INTERNAL, "an unexpected error; the logging has it as incident " + incident)
                .with("incident", incident);
    }
}
