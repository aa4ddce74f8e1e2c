package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.MalformedJsonException;
import org.modeldocket.command.clock.ClockNotTrusted;
import org.modeldocket.command.decision.Refusal;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.command.decision.StaleSequenceException;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.commit.AppendConflict;
import org.modeldocket.command.record.commit.DuplicateFactId;
import org.modeldocket.command.submission.UnregisteredReleaseException;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.modeldocket.platform.problem.UnexpectedError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a request that failed to write with a problem. Failures that no client caused are logged. */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@RestControllerAdvice(
        assignableTypes = {ReleaseController.class, DirectiveController.class, OrganisationFactController.class})
final class WriteProblems {
    private static final Logger LOG = LoggerFactory.getLogger(WriteProblems.class);
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final String CLOCK_RETRY_AFTER_SECONDS = "60";

    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(problem(failure, request), request, response);
    }

    static Problem problem(Throwable failure, HttpServletRequest request) {
        return switch (failure) {
            case ProblemException e -> e.problem();
            case MalformedJsonException e -> malformed(e);
            case FaultyRequestException e ->
                Problem.of(ProblemType.MALFORMED, e.getMessage() + " in the request")
                        .with("faults", e.faults());
            case RefusedException e -> refused(e.refusal());
            case StaleSequenceException e -> stale(e, request);
            case DuplicateFactId e ->
                broken(Rule.FACT_ID_USED_ONCE, String.valueOf(e.getMessage()))
                        .with("conflictingFact", e.factId().toString());
            case UnregisteredReleaseException e -> unregistered(e);
            case ClockNotTrusted e ->
                Problem.of(ProblemType.CLOCK_NOT_TRUSTED, String.valueOf(e.getMessage()))
                        .withHeader("Retry-After", CLOCK_RETRY_AFTER_SECONDS);
            case AppendConflict e -> unavailable("too many writers at once on the same release or organisation", e);
            case RecordUnavailable e -> unavailable("the record could not store the fact", e);
            default -> failure.getCause() == null ? UnexpectedError.of(failure) : problemOfCause(failure, request);
        };
    }

    /** What a framework wraps is what happened. */
    private static Problem problemOfCause(Throwable failure, HttpServletRequest request) {
        Throwable cause = failure.getCause();
        boolean ours = cause instanceof RefusedException
                || cause instanceof FaultyRequestException
                || cause instanceof StaleSequenceException
                || cause instanceof DuplicateFactId
                || cause instanceof UnregisteredReleaseException
                || cause instanceof RecordUnavailable;
        return cause != null && ours ? problem(cause, request) : UnexpectedError.of(failure);
    }

    /** One that is not registered is named by itself, several in a list. */
    private static Problem unregistered(UnregisteredReleaseException e) {
        Problem problem = Problem.of(ProblemType.NOT_FOUND, String.valueOf(e.getMessage()));
        return e.releaseIds().size() == 1
                ? problem.with("releaseId", e.releaseIds().getFirst())
                : problem.with("releaseIds", e.releaseIds());
    }

    private static Problem malformed(MalformedJsonException e) {
        Problem problem = Problem.of(ProblemType.MALFORMED_JSON, String.valueOf(e.getMessage()));
        return e.line() == 0 ? problem : problem.with("line", e.line()).with("column", e.column());
    }

    private static Problem refused(Refusal refusal) {
        Rule brokenRule = refusal.brokenRule();
        return broken(refusal.rule(), refusal.reason())
                .with("brokenRule", brokenRule == null ? null : brokenRule.sentence())
                .with(
                        "conflictingFact",
                        refusal.conflictingFact() == null
                                ? null
                                : refusal.conflictingFact().toString());
    }

    private static Problem broken(Rule rule, String reason) {
        return Problem.of(ProblemType.BROKEN_RULE, reason).with("rule", rule.sentence());
    }

    private static Problem stale(StaleSequenceException e, HttpServletRequest request) {
        return Problem.of(ProblemType.STALE_SEQUENCE, String.valueOf(e.getMessage()))
                .with("expected", onlyOne(Precondition.expectedSequences(request)))
                .with("actual", e.actual());
    }

    /** Where several were sent, the detail lists them. */
    private static @Nullable Long onlyOne(@Nullable Set<Long> expected) {
        return expected != null && expected.size() == 1 ? expected.iterator().next() : null;
    }

    private static Problem unavailable(String detail, Exception failure) {
        // One line each: where thousands fail at once, their traces would keep the rest from working.
        LOG.warn("MD-HTTP-503 {}: {}", detail, failure.toString());
        LOG.debug("MD-HTTP-503", failure);
        return Problem.of(ProblemType.RECORD_UNAVAILABLE, detail).withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
}
