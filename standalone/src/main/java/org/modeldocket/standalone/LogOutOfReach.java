package org.modeldocket.standalone;

import org.modeldocket.command.log.LogNotConfigured;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, and without a stack trace, why a start ended at the transparency log: an origin or a key of no use. */
final class LogOutOfReach extends AbstractFailureAnalyzer<LogNotConfigured> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LogNotConfigured cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set --modeldocket.log.origin to a name without spaces and without +, and --modeldocket.log.key, if at all, to"
                        + " a file with an Ed25519 key, as `openssl genpkey -algorithm ed25519` makes it.",
                cause);
    }
}
