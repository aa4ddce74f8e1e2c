package org.modeldocket.standalone;

import org.modeldocket.command.record.RecordUnavailable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, and without a stack trace, why a start ended at the record: most often another server has it open. */
final class RecordOutOfReach extends AbstractFailureAnalyzer<RecordUnavailable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RecordUnavailable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop the other server, or give this one a directory of its own with --modeldocket.data=DIR that it may"
                        + " write to.",
                cause);
    }
}
