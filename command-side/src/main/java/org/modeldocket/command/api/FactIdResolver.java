package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.command.record.commit.DuplicateFactId;
import org.modeldocket.platform.access.AuthenticatedActor;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Resolves the id of a fact whose request has none: from the Idempotency-Key, so that a repeat names the same fact; otherwise
 * a new id. A key belongs to one sender at one address.
 */
final class FactIdResolver {
    private final FactIds ids;
    private final String subject;
    private final String path;
    private final @Nullable String key;

    FactIdResolver(FactIds ids, HttpServletRequest request, String path) {
        this.ids = ids;
        this.subject = AuthenticatedActor.of(request).subject();
        this.path = path;
        this.key = IdempotencyKey.of(request).orElse(null);
    }

    FactId id() {
        return key == null ? ids.fresh() : FactIds.of("idempotency-key", subject, path, key);
    }

    /** The id of one fact of several that one request records. */
    FactId id(ReleaseId release, @Nullable FactId given, String content) {
        if (given != null) {
            return FactIds.of("fact", given.toString(), release.value());
        }
        return key == null
                ? FactIds.of("content", content, release.value())
                : FactIds.of("idempotency-key", subject, path, key, release.value());
    }

    /** Runs what sends the command; that its id stands for another fact is a matter of the key, if the id was made of it. */
    void guard(boolean given, Runnable send) {
        if (given || key == null) {
            send.run();
            return;
        }
        try {
            send.run();
        } catch (DuplicateFactId e) {
            throw reused(e.factId());
        } catch (RefusedException e) {
            if (e.refusal().rule() == Rule.FACT_ID_USED_ONCE) {
                throw reused(e.refusal().conflictingFact());
            }
            throw e;
        }
    }

    private static ProblemException reused(@Nullable FactId factId) {
        return new ProblemException(
                Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "an earlier request with this key had different content")
                        .with("conflictingFact", factId == null ? null : factId.toString()));
    }
}
