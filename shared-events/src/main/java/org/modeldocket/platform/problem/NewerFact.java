package org.modeldocket.platform.problem;

import org.jspecify.annotations.Nullable;
import org.modeldocket.wire.UnknownFactException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request that would need a fact that only a newer version can read. */
public final class NewerFact {
    private static final Logger LOG = LoggerFactory.getLogger(NewerFact.class);
    private static final String RETRY_AFTER_SECONDS = "60";
    private static final int DEEPEST = 20;

    private NewerFact() {}

    /** Logs the request as MD-HTTP-007, and gives the problem to answer with; null where the failure is another one. */
    public static @Nullable Problem problem(Throwable failure) {
        UnknownFactException unknown = cause(failure);
        if (unknown == null) {
            return null;
        }
        LOG.warn(
                "MD-HTTP-007 a request needs a fact of a newer version: {} revision {}; upgrade this server",
                unknown.type(),
                unknown.revision());
        return Problem.of(
                        ProblemType.NEWER_VERSION_NEEDED,
                        "This request needs a fact of a newer version (" + unknown.type() + ", revision "
                                + unknown.revision()
                                + "). This server cannot read it. Send the request to a newer server,"
                                + " or upgrade this one.")
                .with("factType", unknown.type())
                .with("revision", unknown.revision())
                .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }

    private static @Nullable UnknownFactException cause(Throwable failure) {
        Throwable next = failure;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            if (next instanceof UnknownFactException unknown) {
                return unknown;
            }
            next = next.getCause();
        }
        return null;
    }
}
