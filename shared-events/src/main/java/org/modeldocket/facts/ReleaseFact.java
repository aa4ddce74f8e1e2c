package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.LongText;

/**
 * One recorded statement about a release, with its evidence: one event of the release's case, never changed once stored.
 * The stored type is the logical name in {@link FactType}, never a class name.
 *
 * <p>The family is sealed: every {@code switch} over it is exhaustive, so that a new fact does not compile until each
 * place that must know of it does.
 */
public sealed interface ReleaseFact
        permits CustomerDecision,
                RecordKeeping,
                ReleaseRegistered,
                SubmittedForReview,
                EvaluationReported,
                DirectiveIssued,
                DirectiveAmended,
                DirectiveLifted,
                CompanyResponded,
                AccessSuspended,
                AccessRestored,
                PreviewGranted,
                PreviewExtended,
                PreviewEnded,
                TargetDateAnnounced,
                GenerallyReleased,
                ReleaseWithdrawn {
    FactId factId();

    /** When it happened; absent only in facts of record-keeping. */
    @Nullable
    Occurred occurred();

    /** The evidence; one at least, but for {@link ReleaseRegistered} and {@link CitationAdded}. The rule that asks for it is a rule, not a type. */
    List<Citation> citations();

    /** What the recorder has to add. */
    @Nullable
    LongText note();

    /** What it does to the directive, suspension or preview that it is about. */
    default Causality causality() {
        return Causality.NONE;
    }

    /** The agencies that it names. */
    default List<Agency> agencies() {
        return List.of();
    }
}
