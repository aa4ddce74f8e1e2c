package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.Refusal;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.command.decision.StaleSequenceException;
import org.modeldocket.command.record.commit.DuplicateFactId;
import org.modeldocket.command.refusals.RefusalLog;
import org.modeldocket.command.refusals.RefusedCommand;
import org.modeldocket.command.submission.CorrectFact;
import org.modeldocket.command.submission.RecordDirective;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.command.submission.UnregisteredReleaseException;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.access.AccessDenialListener;
import org.modeldocket.platform.access.AuthenticatedActor;
import org.modeldocket.platform.web.CorrelationFilter;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Records in the log of refusals the commands that were refused because of a rule, a stale sequence, an unregistered release
 * or a missing role. A malformed request never became a command and is not recorded, nor is a failure of the record.
 */
final class RefusalRecorder implements AccessDenialListener {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final RefusalLog log;
    private final Clock clock;

    RefusalRecorder(RefusalLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** What stood against a command. */
    private record Ground(
            String rule,
            String reason,
            @Nullable String brokenRule,
            @Nullable FactId conflictingFact) {
        static Ground of(Refusal refusal) {
            Rule broken = refusal.brokenRule();
            return new Ground(
                    refusal.rule().sentence(),
                    refusal.reason(),
                    broken == null ? null : broken.sentence(),
                    refusal.conflictingFact());
        }

        static Ground of(String rule, Throwable failure) {
            return new Ground(rule, String.valueOf(failure.getMessage()), null, null);
        }
    }

    /** @param failure what came of the command; one that is no refusal is left to others */
    void keep(Object command, Throwable failure, HttpServletRequest request) {
        Ground ground = ground(failure);
        if (ground == null) {
            return;
        }
        switch (command) {
            case RecordFact c -> keep(command, c.releaseId(), c.fact(), ground, request);
            case CorrectFact c ->
                record(
                        command.getClass().getSimpleName(),
                        c.releaseId(),
                        FactType.FACT_CORRECTED,
                        c.factId(),
                        ground,
                        request);
            case RegisterRelease c -> keep(command, c.releaseId(), c.fact(), ground, request);
            case RecordDirective c ->
                c.facts().forEach((releaseId, fact) -> keep(command, releaseId, fact, ground, request));
            default -> throw new IllegalArgumentException("no command of a release: " + command.getClass());
        }
    }

    @Override
    public void denied(HttpServletRequest request) {
        if (!READING.contains(request.getMethod())) {
            String what = request.getMethod() + " " + request.getRequestURI();
            record(
                    what,
                    null,
                    null,
                    null,
                    new Ground(RefusedCommand.ROLE_ALLOWS_IT, "the token has another role", null, null),
                    request);
        }
    }

    private void keep(
            Object command, ReleaseId releaseId, ReleaseFact fact, Ground ground, HttpServletRequest request) {
        record(command.getClass().getSimpleName(), releaseId, FactType.of(fact), fact.factId(), ground, request);
    }

    private void record(
            String command,
            @Nullable ReleaseId releaseId,
            @Nullable FactType type,
            @Nullable FactId factId,
            Ground ground,
            HttpServletRequest request) {
        log.keep(new RefusedCommand(
                0,
                clock.instant(),
                AuthenticatedActor.of(request),
                command,
                type == null ? null : type.logicalName(),
                releaseId == null ? null : releaseId.value(),
                factId == null ? null : factId.toString(),
                ground.rule(),
                ground.brokenRule(),
                ground.conflictingFact() == null
                        ? null
                        : ground.conflictingFact().toString(),
                ground.reason(),
                CorrelationFilter.idOf(request)));
    }

    private static @Nullable Ground ground(Throwable failure) {
        return switch (failure) {
            case RefusedException e -> Ground.of(e.refusal());
            case StaleSequenceException e -> Ground.of(RefusedCommand.SEQUENCE_IS_CURRENT, e);
            case DuplicateFactId e ->
                new Ground(Rule.FACT_ID_USED_ONCE.sentence(), String.valueOf(e.getMessage()), null, e.factId());
            case UnregisteredReleaseException e -> Ground.of(RefusedCommand.RELEASE_IS_REGISTERED, e);
            default -> failure.getCause() == null ? null : ground(failure.getCause());
        };
    }
}
