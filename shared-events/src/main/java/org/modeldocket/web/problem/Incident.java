package org.modeldocket.web.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure that is a defect of ours: the log has it whole, under a number that the client is told. */
public final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /** Logs the failure as MD-HTTP-500. */
    public static Problem of(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("MD-HTTP-500 incident {}", incident, failure);
        return Problem.of(ProblemType.INTERNAL, "an unexpected failure; the log knows it as incident " + incident)
                .with("incident", incident);
    }
}
